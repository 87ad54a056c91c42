@echo off
chcp 65001 >nul
"%~dp0program\node.exe" --disable-warning=ExperimentalWarning --max-semi-space-size=8 --no-allocation-site-pretenuring "%~dp0program\shared\desk\host\start-package.js" %*
if errorlevel 1 pause
