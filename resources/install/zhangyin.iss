; Inno Setup makes the Windows installer of the folder dist\zhangyin: iscc dist\zhangyin.iss. Not tried yet on any Windows.
; It installs for the one account, without an administrator. The office lies elsewhere (AppData\Local\zhangyin) and is never touched.
[Setup]
AppId={{8D0E79EA-FAA0-4C6A-9A32-60D7DE783F21}
AppName=掌印
AppVersion=$version
AppPublisher=The Zhangyin authors
DefaultDirName={autopf}\Zhangyin
DefaultGroupName=掌印
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=zhangyin\licences\LICENSE.txt
UninstallDisplayIcon={app}\zhangyin.exe
OutputDir=.
OutputBaseFilename=zhangyin_${version}_setup
Compression=lzma2/max
SolidCompression=yes

; Inno Setup brings Chinese only where somebody has put it there.
[Languages]
#ifexist AddBackslash(CompilerPath) + "Languages\ChineseSimplified.isl"
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "zhangyin\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\掌印"; Filename: "{app}\zhangyin.exe"
Name: "{autodesktop}\掌印"; Filename: "{app}\zhangyin.exe"

[Run]
Filename: "{app}\zhangyin.exe"; Description: "掌印"; Flags: postinstall nowait skipifsilent
