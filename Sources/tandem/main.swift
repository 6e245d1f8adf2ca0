import TandemCLI

await CommandLineRun.main()
