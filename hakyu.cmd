@echo off
rem Starts Hakyu on Windows. In the source folder it builds it first when it has not been built yet or a
rem source is newer than the build; in the folder of a release archive everything is there already.
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%P in ('chcp') do set "HAKYU_CODE_PAGE=%%P"
chcp 65001 >nul
set "HAKYU_EXIT=3"
set "HAKYU_DIR=%~dp0"
set "HAKYU_DIR=%HAKYU_DIR:~0,-1%"

call :find_jdk
if defined HAKYU_JDK goto jdk_found
echo Hakyu には JDK 25 以上が必要です。Temurin 25 (https://adoptium.net) を入れるか、JAVA_HOME を設定してください。 1>&2
echo Hakyu needs a JDK 25 or newer. Install one, for example Temurin 25 (https://adoptium.net), or point JAVA_HOME at it. 1>&2
goto leave

:jdk_found
set "JAVA_HOME=%HAKYU_JDK%"
set "HAKYU_CLI_CLASSES=%HAKYU_DIR%\lib\common\*;%HAKYU_DIR%\lib\cli\*"
set "HAKYU_SERVER_CLASSES=%HAKYU_DIR%\lib\common\*;%HAKYU_DIR%\lib\server\*"
if not exist "%HAKYU_DIR%\pom.xml" goto built
set "HAKYU_LIB=%HAKYU_DIR%\cli\target\lib"
set "HAKYU_CLI_CLASSES=%HAKYU_LIB%\*"
set "HAKYU_SERVER_CLASSES=%HAKYU_DIR%\server\target\lib\*"
set "HAKYU_BUILD=%HAKYU_DIR%\.hakyu-build"
set "HAKYU_STAMP=%HAKYU_BUILD%\stamp"
set "HAKYU_LOG=%HAKYU_BUILD%\build.log"
if not exist "%HAKYU_STAMP%" goto build
if not exist "%HAKYU_LIB%" goto build
powershell -NoProfile -Command "$ErrorActionPreference='SilentlyContinue'; $t=(Get-Item -LiteralPath $env:HAKYU_STAMP).LastWriteTimeUtc; $d=@($env:HAKYU_DIR)+@(Get-ChildItem -LiteralPath $env:HAKYU_DIR -Directory | ForEach-Object { $_.FullName }); $n=$d | ForEach-Object { Get-Item -LiteralPath ($_+'\pom.xml'),($_+'\src\main'); Get-ChildItem -LiteralPath ($_+'\src\main') -Recurse } | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto built

:build
echo Hakyu を準備しています / Building Hakyu ... 1>&2
if not exist "%HAKYU_BUILD%" mkdir "%HAKYU_BUILD%"
if exist "%HAKYU_STAMP%" del "%HAKYU_STAMP%"
rem Taken before the build: a source that is saved while it runs makes the next start build again.
type nul >"%HAKYU_STAMP%.new"
call "%HAKYU_DIR%\mvnw.cmd" -f "%HAKYU_DIR%\pom.xml" -B -DskipGates -Dmaven.test.skip=true package >"%HAKYU_LOG%" 2>&1
if errorlevel 1 goto build_failed
move /y "%HAKYU_STAMP%.new" "%HAKYU_STAMP%" >nul

:built
rem "serve", and "demo" with "--serve", are a program of their own: HakyuServer reads the same words.
set "HAKYU_COMMAND="
set "HAKYU_SERVE="
:words
set "HAKYU_WORD=%~1"
if not defined HAKYU_WORD goto start
shift
if "%HAKYU_WORD%"=="--serve" set "HAKYU_SERVE=1"
if "%HAKYU_WORD:~0,1%"=="-" goto words
if "%HAKYU_WORD%"=="ja" goto words
if "%HAKYU_WORD%"=="en" goto words
if not defined HAKYU_COMMAND set "HAKYU_COMMAND=%HAKYU_WORD%"
goto words

:start
if "%HAKYU_COMMAND%"=="demo" if defined HAKYU_SERVE set "HAKYU_COMMAND=serve"
if "%HAKYU_COMMAND%"=="serve" goto serve
"%JAVA_HOME%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED %HAKYU_JAVA_OPTS% "-Dhakyu.home=%HAKYU_DIR%" -cp "%HAKYU_CLI_CLASSES%" dev.hakyu.cli.Main %*
set "HAKYU_EXIT=%ERRORLEVEL%"
goto leave

:serve
"%JAVA_HOME%\bin\java" "@%HAKYU_DIR%\build\serve.options" %HAKYU_JAVA_OPTS% "-Dhakyu.home=%HAKYU_DIR%" -cp "%HAKYU_SERVER_CLASSES%" dev.hakyu.server.HakyuServer %*
set "HAKYU_EXIT=%ERRORLEVEL%"
goto leave

:build_failed
echo ビルドに失敗しました。記録 / The build failed, its log: "%HAKYU_LOG%" 1>&2

:leave
chcp %HAKYU_CODE_PAGE% >nul
exit /b %HAKYU_EXIT%

:find_jdk
set "HAKYU_JDK="
for %%D in ("%HAKYU_JAVA_HOME%" "%JAVA_HOME%") do if not defined HAKYU_JDK call :try_jdk %%D
for /f "delims=" %%J in ('where "$PATH:javac.exe" 2^>nul') do if not defined HAKYU_JDK call :try_jdk "%%~dpJ.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined HAKYU_JDK call :try_jdk "%%~D"
exit /b 0

:try_jdk
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ 25 set "HAKYU_JDK=%~1"
)
exit /b 0
