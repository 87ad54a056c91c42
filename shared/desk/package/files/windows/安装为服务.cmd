@echo off
chcp 65001 >nul
"%~dp0program\node.exe" "%~dp0program\shared\desk\host\keep-running.js" %*
pause
