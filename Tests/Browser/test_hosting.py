"""The recipes for publishing, run as far as one machine can: the real web servers, and the commands of the CI files."""
import contextlib
import pathlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
import yaml
from conftest import ROOT, SITE, eventually

HOSTING = ROOT / ".github" / "hosting"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def adapted(name, changes):
    text = (HOSTING / name).read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text, f"{name} should have the line “{old}” to adapt"
        text = text.replace(old, new)
    return text


def nginx(folder, port):
    site = adapted("nginx.conf", {"listen 80;": f"listen 127.0.0.1:{port};", "root /srv/portal;": f"root {SITE};"})
    (folder / "site.conf").write_text(site, encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};"
        f" uwsgi_temp_path {folder}; scgi_temp_path {folder}; include {folder}/site.conf; }}\n", encoding="utf-8")
    shutil.copy("/etc/nginx/mime.types", folder / "mime.types")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]


def caddy(folder, port):
    site = adapted("Caddyfile", {"http://portal.example": f"http://127.0.0.1:{port}", "root * /srv/portal": f"root * {SITE}"})
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + site, encoding="utf-8")
    return ["caddy", "run", "--config", str(folder / "Caddyfile")]


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "Caddy"])
def server(request, tmp_path_factory):
    """The address of the sample portal on a real web server."""
    folder, port = tmp_path_factory.mktemp("server"), free_port()
    command = request.param(folder, port)
    assert shutil.which(command[0]), f"these tests need {command[0]} (Debian: apt-get install nginx-light caddy)"
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def answers():
        assert process.poll() is None, f"{command[0]} ended: {process.stderr.read().decode()[-800:]}"
        with contextlib.suppress(OSError):
            return socket.create_connection(("127.0.0.1", port), 1).close() is None

    eventually(answers, f"{command[0]} should answer", seconds=15)
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait()


def get(url, **headers):
    try:
        return urllib.request.urlopen(urllib.request.Request(url, headers=headers))
    except urllib.error.HTTPError as answer:
        return answer


def test_a_page_is_asked_for_again_and_sent_again_only_when_it_has_changed(server):
    page = get(server + "guider/forsta-motet/")
    assert page.status == 200
    assert page.headers["Content-Type"].replace(" ", "").lower() == "text/html;charset=utf-8"
    assert page.headers["Cache-Control"] == "no-cache"
    again = get(server + "guider/forsta-motet/", **{"If-None-Match": page.headers["ETag"]})
    assert again.status == 304


def test_a_file_with_a_hash_in_its_name_is_kept_for_a_year(server):
    page = get(server).read().decode()
    for asset in re.findall(r'(?:href|src)="(assets/[^"]+\.(?:css|js|svg))"', page):
        answer = get(server + asset)
        assert answer.status == 200
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", asset


@pytest.mark.parametrize(
    ("path", "type"),
    [("berattelser/feed.xml", "application/atom+xml"), ("program/tvarsom-2026/calendar.ics", "text/calendar"),
     ("sitemap.xml", "/xml"), ("robots.txt", "text/plain")])
def test_feeds_and_calendars_have_their_types(server, path, type):
    answer = get(server + path)
    assert answer.status == 200
    assert type in answer.headers["Content-Type"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_pages_are_compressed_and_may_not_be_framed(server):
    page = get(server, **{"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    assert page.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert page.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["finns/inte/", ".tandem-manifest"])
def test_what_is_not_for_readers_shows_the_portal_s_own_404_page(server, path):
    answer = get(server + path)
    assert answer.status == 404
    assert "Sidan finns inte" in answer.read().decode()


@pytest.mark.parametrize(("tool", "destination"), [("rsync", "portal.example:/srv/portal/"), ("rclone", "storage:portal/")])
def test_the_readme_s_commands_copy_the_whole_site_and_remove_what_is_gone(tool, destination, tmp_path):
    assert shutil.which(tool), f"this test needs {tool} (Debian: apt-get install {tool})"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = [line for line in readme.splitlines() if line.startswith(tool + " ")]
    assert lines
    (tmp_path / "public").symlink_to(SITE)
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "old.html").write_text("old")
    for line in lines:
        run = subprocess.run(["sh", "-ec", line.replace(destination, "there/")], cwd=tmp_path, capture_output=True, text=True)
        assert run.returncode == 0, f"`{line}` said: {run.stderr}"
    files = lambda folder: {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert files(tmp_path / "there") == files(SITE) - {".tandem-manifest"}


def commands(name):
    """Every line of a CI file that runs Tandem."""
    def strings(value):
        if isinstance(value, str):
            yield from value.splitlines()
        elif isinstance(value, (list, dict)):
            for part in value.values() if isinstance(value, dict) else value:
                yield from strings(part)
    return [line for line in strings(yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))) if "release/tandem" in line]


@pytest.mark.parametrize("name", [".github/workflows/publish.yml", ".gitlab-ci.yml"])
def test_the_commands_of_a_ci_file_do_what_they_say(name, tmp_path):
    lines = commands(name)
    assert any(" check " in line for line in lines) and any(" build " in line for line in lines)
    for part in ["content", "templates", ".build/release/tandem"]:
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).symlink_to(ROOT / part)
    for line in lines:
        run = subprocess.run(["sh", "-ec", line], cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert run.returncode == 0, f"`{line}` said: {run.stderr}"
    assert (tmp_path / "public" / "index.html").is_file()
