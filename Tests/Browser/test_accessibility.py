"""axe-core, WCAG 2.0 to 2.2 A and AA, contrast at 7:1 and best practices: not one node, on a page of every kind."""
import pathlib

import axe_playwright_python
import pytest
from conftest import SAMPLES

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "wcag2aaa", "best-practice"]
SCREENS = {"wide": {"width": 1280, "height": 800}, "narrow": {"width": 320, "height": 640}}
# What a reader opens: the menu, the choices of the directory, contents, questions.
STATES = SAMPLES | {
    "filtered directory": "mentorer/?role=mentor&stage=early",
    "directory where no one fits": "mentorer/?teaches=sociala-medier&stage=executive",
}
OPEN = "document.querySelectorAll('details').forEach((details) => { details.open = true })"


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", STATES.values(), ids=STATES.keys())
def test_a_page_has_no_barrier(visit, path, scheme, screen):
    page = visit(path, viewport=SCREENS[screen], color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page.evaluate(AXE)
    for opened in [False, True]:
        if opened:
            page.evaluate(OPEN)
        result = page.evaluate(
            "(tags) => axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags },"
            " rules: { 'target-size': { enabled: true } } })", RULES)
        faults = [
            f"{rule['help']}: {node['html'][:120]}" for rule in result["violations"] for node in rule["nodes"]]
        assert faults == [], "with everything opened" if opened else "as it is first shown"
