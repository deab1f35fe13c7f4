<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source>内容</source>
        <extracomment>What argparse says, and what we say instead.</extracomment>
        <translation>Content</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>显示这份说明</source>
        <translation>show this help</translation>
    </message>
    <message>
        <source>用法：</source>
        <comment>command line</comment>
        <translation>Usage: </translation>
    </message>
    <message>
        <source>用法不对：{}。</source>
        <translation>Wrong usage: {}.</translation>
    </message>
    <message>
        <source>掌印：区县司法局办公室的登记与用印。不带命令则打开窗口。</source>
        <translation>Zhangyin: registers and seal use of a district justice bureau&apos;s office. Without a command the window opens.</translation>
    </message>
    <message>
        <source>办公室资料所在的文件夹</source>
        <translation>folder of the office&apos;s data</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>同前，也可写在命令后面</source>
        <translation>as above; may also stand after the command</translation>
    </message>
    <message>
        <source>只输出一份 JSON</source>
        <translation>print one JSON document only</translation>
    </message>
    <message>
        <source>新建办公室资料</source>
        <translation>make a new office</translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>单位简称，如 区司法局</source>
        <translation>short name of the office, such as “区司法局”</translation>
    </message>
    <message>
        <source>登记人姓名</source>
        <translation>name of the clerk</translation>
    </message>
    <message>
        <source>启用日期，不写为今天</source>
        <translation>first day of use; today if left out</translation>
    </message>
    <message>
        <source>装入虚构的样例</source>
        <translation>fill it with an invented sample</translation>
    </message>
    <message>
        <source>从头演示：样例单位、登记、审批表、登记簿、图样</source>
        <translation>show everything: sample office, entries, approval sheet, register, pictures</translation>
    </message>
    <message>
        <source>放在哪个文件夹</source>
        <translation>folder to put it in</translation>
    </message>
    <message>
        <source>把一页存成图</source>
        <translation>save a page as a picture</translation>
    </message>
    <message>
        <source>宽x高，如 1366x768</source>
        <translation>width x height, such as 1366x768</translation>
    </message>
    <message>
        <source>窗口的语言</source>
        <translation>language of the window</translation>
    </message>
    <message>
        <source>明或暗</source>
        <translation>light or dark</translation>
    </message>
    <message>
        <source>列什么</source>
        <translation>what to list</translation>
    </message>
    <message>
        <source>显示一条登记</source>
        <translation>show an entry</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>要找的字词，几个词都须有</source>
        <translation>words to look for; all of them must occur</translation>
    </message>
    <message>
        <source>核对痕迹与登记</source>
        <translation>check the trail and the entries</translation>
    </message>
    <message>
        <source>纸上印出的链头：行号和 32 位校验值</source>
        <translation>head of the chain as printed on paper: row number and 32-digit check value</translation>
    </message>
    <message>
        <source>没有改动。</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>新登记一条</source>
        <translation>enter a new entry</translation>
    </message>
    <message>
        <source>登记簿，见 list registers</source>
        <translation>register, see list registers</translation>
    </message>
    <message>
        <source>字段=内容，字段=@文件，环节.by=、环节.on=（已签字的申报表），late_why=（补登原因）</source>
        <translation>FIELD=text, FIELD=@FILE, STEP.by= and STEP.on= (a sheet already signed), late_why= (reason for a late entry)</translation>
    </message>
    <message>
        <source>更正一条</source>
        <translation>correct an entry</translation>
    </message>
    <message>
        <source>字段=内容</source>
        <translation>FIELD=text</translation>
    </message>
    <message>
        <source>原因，已存档的须写</source>
        <translation>reason; needed once the entry is filed</translation>
    </message>
    <message>
        <source>登记一个环节，或退回、不予批准</source>
        <translation>record a step, or that the sheet was returned or declined</translation>
    </message>
    <message>
        <source>环节，见 show</source>
        <translation>step, see show</translation>
    </message>
    <message>
        <source>by=签字人 on=日期 和这一环节的其他内容</source>
        <translation>by=SIGNER on=DAY and whatever else the step asks for</translation>
    </message>
    <message>
        <source>作废一条</source>
        <translation>strike out an entry</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>没有写出文件。</source>
        <translation>No file was written.</translation>
    </message>
    <message>
        <source>备份到一个文件，钥匙在旁边</source>
        <translation>back up to a file, with the key beside it</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>backup file</translation>
    </message>
    <message>
        <source>文件格式</source>
        <translation>file format</translation>
    </message>
    <message>
        <source>自哪天起</source>
        <translation>from this day on</translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation>up to this day</translation>
    </message>
    <message>
        <source>印成文件；不写编号为空白表</source>
        <translation>print to a file; without a number, a blank sheet</translation>
    </message>
    <message>
        <source>哪种表，见 list sheets</source>
        <translation>which sheet, see list sheets</translation>
    </message>
    <message>
        <source>编号，可以几个</source>
        <translation>number; several are possible</translation>
    </message>
    <message>
        <source>写到哪个文件</source>
        <translation>file to write</translation>
    </message>
    <message>
        <source>编号，如 用印2026-12；人员等写姓名或 #号</source>
        <translation>number, such as “用印2026-12”; for people and the like the name or #id</translation>
    </message>
    <message>
        <source>（必填）</source>
        <translation> (required)</translation>
    </message>
    <message>
        <source>现在可办：{}</source>
        <translation>Possible now: {}</translation>
    </message>
    <message>
        <source>共 {} 条</source>
        <translation>{} in all</translation>
    </message>
    <message>
        <source>核对不符：{}。没有改动。请保留现状，用最近的备份对照。</source>
        <translation>The check failed: {}. Nothing was changed. Leave everything as it is and compare with the latest backup.</translation>
    </message>
    <message>
        <source>核对相符：{} 条记录，链头 {}</source>
        <translation>The check passed: {} records, head of the chain {}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{}：{}。</source>
        <extracomment>A refusal that says already what is kept.</extracomment>
        <translation>{}: {}.</translation>
    </message>
    <message>
        <source>已中断。</source>
        <translation>Interrupted.</translation>
    </message>
    <message>
        <source>程序自身出错（{}），不是您的操作有误。</source>
        <translation>The program itself failed ({}); it was not your doing. </translation>
    </message>
    <message>
        <source>详情见 {}。</source>
        <translation>Details are in {}.</translation>
    </message>
    <message>
        <source>记录文件也写不了。</source>
        <translation>The log could not be written either.</translation>
    </message>
    <message>
        <source>已经办好，但结果没有能够输出（{}）。</source>
        <translation>It is done, but the result could not be printed ({}).</translation>
    </message>
    <message>
        <source>样例单位：{}</source>
        <translation>Sample office: {}</translation>
    </message>
    <message>
        <source>核对不符：{}。</source>
        <translation>The check failed: {}.</translation>
    </message>
    <message>
        <source>“{}”不是大小，请写成 1366x768。</source>
        <translation>“{}” is not a size. Write it as 1366x768.</translation>
    </message>
    <message>
        <source>这里没有显示器，打不开窗口。可以运行 zhangyin demo --out DIR 看样例。</source>
        <translation>There is no display here, so the window cannot open. Run zhangyin demo --out DIR to see a sample.</translation>
    </message>
    <message>
        <source>这个办公室已在另一个窗口中打开（{}）。请用那个窗口，或先关闭它。</source>
        <translation>This office is already open in another window ({}). Use that window, or close it first.</translation>
    </message>
    <message>
        <source>不能使用文件夹 {}（{}），没有改动。请检查写入权限。</source>
        <translation>The folder {} cannot be used ({}). Nothing was changed. Check that you may write there.</translation>
    </message>
    <message>
        <source>打不开</source>
        <translation>Cannot open</translation>
    </message>
    <message>
        <source>没有办成</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>这是程序的错误，刚才的内容没有存入，原有登记都在。日志：{}</source>
        <translation>This is an error of the program. What you just entered was not saved; all earlier entries are kept. Log: {}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>已新建：{}。资料在 {}，其中 office.key 是钥匙，请另存一份。</source>
        <translation>Made: {}. Its data is in {}; office.key there is the key, keep a copy of it elsewhere.</translation>
    </message>
    <message>
        <source>{}没有要办的环节。</source>
        <translation>{} has no steps to record.</translation>
    </message>
    <message>
        <source>已备份：{} 和 {}。两个文件合在一起就能打开全部资料，请分开保管。</source>
        <translation>Backed up: {} and {}. The two files together open all the data; keep them apart.</translation>
    </message>
    <message>
        <source>已导出 {} 条：{}</source>
        <translation>Exported {} entries: {}</translation>
    </message>
    <message>
        <source>已写出 {} 张：{}</source>
        <translation>Written {} sheets: {}</translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>“{}”应写成 字段=内容。</source>
        <translation>“{}” must be written as FIELD=text.</translation>
    </message>
    <message>
        <source>“{}”没有字段“{}”，可填：{}。</source>
        <translation>“{}” has no field “{}”. There are: {}.</translation>
    </message>
    <message>
        <source>{}写了两次。</source>
        <translation>“{}” is given twice.</translation>
    </message>
    <message>
        <source>{}：没有文件 {}。</source>
        <translation>{}: there is no file {}.</translation>
    </message>
    <message>
        <source>{}：文件 {} 太长（{} 字节），最多 {} 字。</source>
        <translation>{}: the file {} is too long ({} bytes); at most {} characters.</translation>
    </message>
    <message>
        <source>{}：文件 {} 不是 UTF-8 文字。</source>
        <translation>{}: the file {} is not UTF-8 text.</translation>
    </message>
    <message>
        <source>掌印 · {}</source>
        <translation>Zhangyin · {}</translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Word 文档 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>上一项还没有做完，请稍候再试。</source>
        <translation>The task before is not finished yet. Try again in a moment.</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>已停止，没有留下文件</source>
        <translation>Stopped, no file left behind</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>已导出</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>字库中没有“{}”（U+{}），不能印在纸上，没有打印。请改用别的写法。</source>
        <translation>The fonts lack “{}” (U+{}), so it cannot be printed. Nothing was printed. Write it another way.</translation>
    </message>
    <message>
        <source>{} 是文件夹，没有写入。请写明文件名。</source>
        <translation>{} is a folder. Nothing was written. Give the name of a file.</translation>
    </message>
    <message>
        <source>没有文件夹 {}，没有写入。请先建好，或改存别处。</source>
        <translation>There is no folder {}. Nothing was written. Make it first, or save elsewhere.</translation>
    </message>
    <message>
        <source>{} 在办公室资料的文件夹里，没有写入。请存到别的文件夹。</source>
        <translation>{} is in the folder of the office&apos;s data. Nothing was written. Save to another folder.</translation>
    </message>
    <message>
        <source>不能写入 {}，没有写入。请换一个文件名。</source>
        <translation>{} cannot be written. Nothing was written. Use another file name.</translation>
    </message>
    <message>
        <source>不能写入 {}（{}），没有留下文件。请换一个位置或腾出空间。</source>
        <translation>{} cannot be written ({}). No file was left behind. Use another place or free some space.</translation>
    </message>
    <message>
        <source>没有单据“{}”。现有：{}。</source>
        <translation>There is no sheet “{}”. There are: {}.</translation>
    </message>
    <message>
        <source>只有登记簿有历史补录。</source>
        <translation>Only registers take earlier records.</translation>
    </message>
    <message>
        <source>这条记录刚在别处改过，没有覆盖。请重新打开后再改。</source>
        <translation>This record was just changed elsewhere. Nothing was overwritten. Open it again before changing it.</translation>
    </message>
    <message>
        <source>没有改动，不必更正。</source>
        <translation>Nothing differs, so there is nothing to correct.</translation>
    </message>
    <message>
        <source>编号属于 {} 年，日期不能改到别的年份。请作废后另登。</source>
        <translation>The number belongs to {}; the day cannot move to another year. Strike the entry out and enter it anew.</translation>
    </message>
    <message>
        <source>{}不作废。不再使用的请填结束日期。</source>
        <translation>{}: records here are not struck out. Fill in the end date of one that is no longer used.</translation>
    </message>
    <message>
        <source>{} 已经作废，不能再次作废。</source>
        <translation>{} is already struck out and cannot be struck out again.</translation>
    </message>
    <message>
        <source>{} 还被使用，不能作废：{}。登错的请更正；确要作废的，先作废用着它的登记。</source>
        <translation>{} is still in use and cannot be struck out: {}. Correct what is wrong; to strike it out, strike out first what uses it.</translation>
    </message>
    <message>
        <source>这条记录此后又有变动，不能撤回。请用更正。</source>
        <translation>This record has changed since and cannot be taken back. Correct it instead.</translation>
    </message>
    <message>
        <source>“{}”不能撤回。如登记有误，请更正或作废。</source>
        <translation>“{}” cannot be taken back. If the entry is wrong, correct it or strike it out.</translation>
    </message>
    <message>
        <source>{} 早于启用日期 {}，只能作为历史补录导入。</source>
        <translation>{} is before the first day of use, {}. It can only be imported as an earlier record.</translation>
    </message>
    <message>
        <source>{} 不早于启用日期 {}，请作为普通登记。</source>
        <translation>{} is not before the first day of use, {}. Enter it as an ordinary entry.</translation>
    </message>
    <message>
        <source>{} 已作废，不能更正。请另登一条。</source>
        <translation>{} is struck out and cannot be corrected. Enter a new one.</translation>
    </message>
    <message>
        <source>{} 已不予批准，不能更正。如登记有误，请作废后另登。</source>
        <translation>{} was declined and cannot be corrected. If it was entered by mistake, strike it out and enter it anew.</translation>
    </message>
    <message>
        <source>{} 已存在，没有覆盖。请换一个文件名。</source>
        <translation>{} exists already. Nothing was overwritten. Use another file name.</translation>
    </message>
    <message>
        <source>备份 {} 核对不符，不算备份。请检查磁盘后重做。</source>
        <translation>The backup {} failed its check and does not count. Check the disk, then make it again.</translation>
    </message>
    <message>
        <source>备份没有做成：{}（{}）。登记没有受影响，请换一个位置再试。</source>
        <translation>The backup could not be made: {} ({}). The entries are not affected. Try another place.</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>{}中没有 {}。</source>
        <translation>{} has no {}.</translation>
    </message>
    <message>
        <source>没有登记簿“{}”。现有：{}。</source>
        <translation>There is no register “{}”. There are: {}.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Struck out</translation>
    </message>
    <message>
        <source>历史补录</source>
        <translation>Earlier record</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>退回人</source>
        <translation>Returned by</translation>
    </message>
    <message>
        <source>退回日期</source>
        <translation>Returned on</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>不予批准人</source>
        <translation>Declined by</translation>
    </message>
    <message>
        <source>不予批准日期</source>
        <translation>Declined on</translation>
    </message>
    <message>
        <source>日期 {} 在今天（{}）之后，请改正。</source>
        <translation>The day {} is after today ({}). Correct it.</translation>
    </message>
    <message>
        <source>日期 {} 晚于{} {}，先后不能颠倒。</source>
        <translation>The day {} is after “{}”, {}. It cannot come later.</translation>
    </message>
    <message>
        <source>{} {} 在今天（{}）之后，请写纸上的日期。</source>
        <translation>“{}”, {}, is after today ({}). Enter the day on the paper.</translation>
    </message>
    <message>
        <source>{} {} 早于上一环节的 {}，先后不能颠倒。</source>
        <translation>“{}”, {}, is before the step that precedes it, {}. It cannot come earlier.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，不能再办理“{}”。没有改动。</source>
        <translation>{} is “{}”; “{}” can no longer be recorded. Nothing was changed.</translation>
    </message>
    <message>
        <source>{} 的“{}”已办，不能撤销，不能“{}”。如登记有误，请作废。</source>
        <translation>{}: “{}” is done and cannot be undone, so “{}” is not possible. If the entry is wrong, strike it out.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，不能“{}”。没有改动。</source>
        <translation>{} is “{}”; “{}” is not possible. Nothing was changed.</translation>
    </message>
    <message>
        <source>{} 的“{}”已经登记，不能重复。没有改动。</source>
        <translation>{}: “{}” is recorded already and cannot be repeated. Nothing was changed.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，须先办“{}”，不能直接办“{}”（顺序：{}）。没有改动。</source>
        <translation>{} is “{}”. “{}” comes first; “{}” cannot be recorded yet (order: {}). Nothing was changed.</translation>
    </message>
    <message>
        <source>这个文件夹不能安全写入（日志方式 {}），请换一个本机文件夹。</source>
        <extracomment>What every connection must have; the values are what PRAGMA answers (trust.md of the project&apos;s studies).</extracomment>
        <translation>This folder cannot be written safely (journal mode {}). Use a folder on this computer.</translation>
    </message>
    <message>
        <source>数据库设置 {} 没有生效，不能安全写入，已停止。</source>
        <translation>The database setting {} did not take effect. Writing would not be safe, so the program stopped.</translation>
    </message>
    <message>
        <source>SQLite {} 有会损坏数据的缺陷，程序不在它上面写入。请更新程序。</source>
        <translation>SQLite {} has a fault that damages data; the program does not write with it. Update the program.</translation>
    </message>
    <message>
        <source>{} 不是普通文件，没有打开。请检查这个文件夹。</source>
        <translation>{} is not an ordinary file and was not opened. Check this folder.</translation>
    </message>
    <message>
        <source>{} 另有一个名字（硬链接），同时使用会损坏数据，没有打开。</source>
        <translation>{} has another name (a hard link). Using both would damage the data, so it was not opened.</translation>
    </message>
    <message>
        <source>磁盘 {} 已满，刚才的内容没有存入，原有登记都在。请腾出空间后再保存一次。</source>
        <translation>The disk of {} is full. What you just entered was not saved; all earlier entries are kept. Free some space, then save again.</translation>
    </message>
    <message>
        <source>不能写入 {}，没有改动。请检查文件夹的写入权限。</source>
        <translation>{} cannot be written. Nothing was changed. Check that you may write to the folder.</translation>
    </message>
    <message>
        <source>另一处正在写入，等了 5 秒仍未轮到，没有改动。请再试一次。</source>
        <translation>Something else is writing and did not finish within 5 seconds. Nothing was changed. Try again.</translation>
    </message>
    <message>
        <source>读写磁盘 {} 出错，刚才的内容没有存入。请检查磁盘或介质后再试。</source>
        <translation>The disk of {} failed. What you just entered was not saved. Check the disk, then try again.</translation>
    </message>
    <message>
        <source>数据库 {} 已损坏或密钥不对，没有改动它。请用最近的备份恢复。</source>
        <translation>The database {} is damaged or the key is wrong. It was not changed. Restore the latest backup.</translation>
    </message>
    <message>
        <source>请填写{}。</source>
        <extracomment>The ranks of 1.1.9 and what each may sign; the office edits the list.</extracomment>
        <translation>Fill in “{}”.</translation>
    </message>
    <message>
        <source>样例单位的启用日期是今年 1 月 1 日，不能另定。</source>
        <translation>The first day of use of the sample office is 1 January of this year; it cannot be set.</translation>
    </message>
    <message>
        <source>找不到密钥文件 {}，没有它打不开数据库。请从备份旁的 .key 文件取回。</source>
        <translation>The key file {} is missing; the database cannot be opened without it. Take it back from the .key file beside a backup.</translation>
    </message>
    <message>
        <source>密钥文件 {} 已损坏，数据库没有改动。请从备份旁的 .key 文件取回。</source>
        <translation>The key file {} is damaged. The database was not changed. Take the key back from the .key file beside a backup.</translation>
    </message>
    <message>
        <source>最多 {} 字，现有 {} 字，没有保存。请缩短后再试。</source>
        <translation>At most {} characters; there are {}. Nothing was saved. Shorten the text and try again.</translation>
    </message>
    <message>
        <source>“{}”不是整数，请只写数字，如 3。</source>
        <translation>“{}” is not a whole number. Write figures only, such as 3.</translation>
    </message>
    <message>
        <source>“{}”不是金额，请写成 1234.50，单位元。</source>
        <translation>“{}” is not an amount. Write it in yuan, such as 1234.50.</translation>
    </message>
    <message>
        <source>“{}”不是日期，请写成 2026-05-01 或 05-01。</source>
        <translation>“{}” is not a date. Write it as 2026-05-01 or 05-01.</translation>
    </message>
    <message>
        <source>“{}”的年份不对，请写成 2026-05-01。</source>
        <translation>The year of “{}” is wrong. Write the date as 2026-05-01.</translation>
    </message>
    <message>
        <source>没有 {} 月，请写成 2026-05-01。</source>
        <translation>There is no month {}. Write the date as 2026-05-01.</translation>
    </message>
    <message>
        <source>{} 年 {} 月没有 {} 日，请改正日期。</source>
        <translation>In {}, month {} has no day {}. Correct the date.</translation>
    </message>
    <message>
        <source>“{}”不是时间，请写成 09:30。</source>
        <translation>“{}” is not a time. Write it as 09:30.</translation>
    </message>
    <message>
        <source>“{}”不在可选范围内，可选：{}。</source>
        <translation>“{}” is not one of the choices: {}.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>“{}”不是“是”或“否”。</source>
        <translation>“{}” is neither “Yes” nor “No”.</translation>
    </message>
    <message>
        <source>文字中有看不见的控制字符 U+{}，请删去后再试。</source>
        <translation>The text contains the invisible character U+{}. Delete it and try again.</translation>
    </message>
    <message>
        <source>“{}”不止一个：{}。请写 # 和编号。</source>
        <translation>There is more than one “{}”: {}. Write # and the id.</translation>
    </message>
    <message>
        <source>{}中没有“{}”。现有：{}。</source>
        <translation>{} has no “{}”. There are: {}.</translation>
    </message>
    <message>
        <source>“{}”不是编号，请写成 {}。</source>
        <translation>“{}” is not a number of this register. Write it as {}.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>单位简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>在本机登记的人，写入每一条痕迹</source>
        <translation>Who makes entries on this computer; named in every line of the trail</translation>
    </message>
    <message>
        <source>启用日期</source>
        <translation>First day of use</translation>
    </message>
    <message>
        <source>此日以前的登记只能作为历史补录</source>
        <translation>Anything before this day can only be an earlier record</translation>
    </message>
    <message>
        <source>一个资料文件夹只有一个单位，请更正已有的单位。</source>
        <translation>A data folder holds one office only. Correct the one that is there.</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>科室名称</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short names</translation>
    </message>
    <message>
        <source>几个简称用顿号分开</source>
        <translation>Separate several with commas</translation>
    </message>
    <message>
        <source>职级</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>职级名称</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>可初审</source>
        <translation>May review</translation>
    </message>
    <message>
        <source>可审批</source>
        <translation>May approve</translation>
    </message>
    <message>
        <source>可批签名章</source>
        <translation>Signature seals</translation>
    </message>
    <message>
        <source>单位主要负责人</source>
        <translation>Head of the office</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>所在科室</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>“{}”{} 的职级是{}，这一步须由{}签字。</source>
        <translation>“{}”: the rank on {} is {}. This step must be signed by {}.</translation>
    </message>
    <message>
        <source>人员中没有 {} 在职的“{}”，这一步须由{}签字。请先登记此人，或改正姓名。</source>
        <translation>On {} nobody called “{}” is in office; this step must be signed by {}. Enter the person under People first, or correct the name.</translation>
    </message>
    <message>
        <source>开始日期</source>
        <extracomment>False where entries come in with something else only: an edition with its manual fields that stay as they are while unfinished entries refer to the record number of the book, 1-511: in search rows and in the codes on slips, never given twice</extracomment>
        <translation>From</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>结束日期早于开始日期，请改正。</source>
        <translation>The end date is before the start date. Correct it.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>在册</source>
        <extracomment>under which the reason of an act is asked for, beside the fields of its entry: one of these may be called why</extracomment>
        <translation>Listed</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>原编号</source>
        <extracomment>the part of the window&apos;s rail under which the book stands how fields are compared that one may write in many ways whether the official list of it has no column for the day of an entry rules of one row that SQLite keeps as well fields that stay as they are once what is entered here has left for good by what its steps go in their order, said where one is refused fields that are corrected only with the grounds written down whether the chain decides on something that may be sent back or refused</extracomment>
        <translation>Earlier no.</translation>
    </message>
    <message>
        <source>补登原因</source>
        <translation>Why late</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Why struck out</translation>
    </message>
    <message>
        <source>退回理由</source>
        <translation>Why returned</translation>
    </message>
    <message>
        <source>不予批准理由</source>
        <translation>Why declined</translation>
    </message>
    <message>
        <source>{}没有“{}”这一步。可办：{}。</source>
        <translation>{} has no step “{}”. There are: {}.</translation>
    </message>
    <message>
        <source>用印登记</source>
        <translation>Seal use</translation>
    </message>
    <message>
        <source>印章</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>待初审</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Applied on</translation>
    </message>
    <message>
        <source>印章使用人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>申报科室</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>由印章使用人带出</source>
        <translation>Follows from the applicant</translation>
    </message>
    <message>
        <source>用印事由</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>文件名称</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>用章类别</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>申请份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>空白件</source>
        <translation>Blank paper</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>核准份数</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>实盖份数</source>
        <translation>Stamped</translation>
    </message>
    <message>
        <source>初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>初审人</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>初审日期</source>
        <translation>Reviewed on</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>审批日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>交表登记</source>
        <translation>Sheet handed in</translation>
    </message>
    <message>
        <source>已交表登记</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>交表登记人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>交表登记日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>用印</source>
        <translation>Stamping</translation>
    </message>
    <message>
        <source>已用印</source>
        <translation>Stamped</translation>
    </message>
    <message>
        <source>监印人</source>
        <translation>Overseen by</translation>
    </message>
    <message>
        <source>用印日期</source>
        <translation>Stamped on</translation>
    </message>
    <message>
        <source>存档</source>
        <translation>Filing</translation>
    </message>
    <message>
        <source>已存档</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>存档人</source>
        <translation>Filed by</translation>
    </message>
    <message>
        <source>存档日期</source>
        <translation>Filed on</translation>
    </message>
    <message>
        <source>申请份数至少为 1。</source>
        <translation>At least 1 copy is needed.</translation>
    </message>
    <message>
        <source>空白纸、空白表格不得用印（3.4）；确有需要的须经局主要领导书面批准，不在本登记办理。</source>
        <translation>Blank paper and blank forms must not be stamped (3.4). Where it is truly needed, the head of the bureau approves it in writing; it is not entered here.</translation>
    </message>
    <message>
        <source>核准份数须在 1 与申请份数 {} 之间。</source>
        <translation>The copies approved must lie between 1 and the {} applied for.</translation>
    </message>
    <message>
        <source>实盖份数须在 1 与核准份数 {} 之间。</source>
        <translation>The copies stamped must lie between 1 and the {} approved.</translation>
    </message>
    <message>
        <source>{} 不是掌印的数据库，没有打开，也没有改动。</source>
        <extracomment>What is being typed: outside the trail, may be deleted.</extracomment>
        <translation>{} is not a database of Zhangyin. It was neither opened nor changed.</translation>
    </message>
    <message>
        <source>这份资料由更新版本的程序写成（版本 {}，本程序到 {}），没有打开，也没有改动。请更新程序。</source>
        <translation>This data was written by a newer program (version {}; this program knows up to {}). It was neither opened nor changed. Update the program.</translation>
    </message>
    <message>
        <source>升级没有完成：{} 处引用对不上，已退回原样。请保留备份并联系维护人员。</source>
        <translation>The upgrade did not finish: {} references do not match. Everything is as it was before. Keep the backup and ask the maintainers.</translation>
    </message>
    <message>
        <source>数据库缺少保护登记的规则，可能被别的工具改动过，没有打开。请用最近的备份恢复。</source>
        <translation>The database lacks the rules that protect its entries; another tool may have changed it. It was not opened. Restore the latest backup.</translation>
    </message>
    <message>
        <source>公章</source>
        <translation>Official seal</translation>
    </message>
    <message>
        <source>党组章</source>
        <translation>Party seal</translation>
    </message>
    <message>
        <source>签名章</source>
        <translation>Signature seal</translation>
    </message>
    <message>
        <source>专用章</source>
        <translation>Special seal</translation>
    </message>
    <message>
        <source>1.1.9 办公室</source>
        <translation>1.1.9 Office</translation>
    </message>
    <message>
        <source>3.4 秘书科</source>
        <translation>3.4 Secretariat</translation>
    </message>
    <message>
        <source>自管</source>
        <translation>Self-managed</translation>
    </message>
    <message>
        <source>专用</source>
        <translation>Special use</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>已交回</source>
        <translation>Handed back</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>印章台账</source>
        <translation>Seals</translation>
    </message>
    <message>
        <source>印章名称</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>管理办法</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>保管科室</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>保管人</source>
        <translation>Keeper</translation>
    </message>
    <message>
        <source>替管人</source>
        <translation>Deputy keeper</translation>
    </message>
    <message>
        <source>保管人不在时可以监印的人</source>
        <translation>May oversee stamping when the keeper is away</translation>
    </message>
    <message>
        <source>印章状态</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>另一枚印章也叫“{}”，请换一个名称或简称。</source>
        <translation>Another seal is also called “{}”. Use another name or short name.</translation>
    </message>
    <message>
        <source>签名章只能由{}本人审批（1.1.9）。</source>
        <translation>For a signature seal only {} in person may approve (1.1.9). </translation>
    </message>
    <message>
        <source>印章台账中未填</source>
        <translation>not entered in Seals</translation>
    </message>
    <message>
        <source>“{}”的监印人须是保管人或替管人（{}），不是“{}”。</source>
        <translation>The stamping with “{}” must be overseen by its keeper or deputy keeper ({}), not by “{}”.</translation>
    </message>
    <message>
        <source>“{}”的保管人“{}”{} 不在职。请先在印章台账中更正保管人或替管人。</source>
        <translation>“{}”: its keeper “{}” is not in office on {}. Correct the keeper or deputy keeper in Seals first.</translation>
    </message>
    <message>
        <source>“{}”归秘书科按 3.4 管理，不在本登记使用，请登入秘书科的公章使用登记本。</source>
        <translation>“{}” is managed by the Secretariat under 3.4 and is not used in this register. Enter it in the Secretariat&apos;s own seal book.</translation>
    </message>
    <message>
        <source>“{}”不归办公室按 1.1.9 管理（{}），不在本登记使用。</source>
        <translation>“{}” is not managed by the Office under 1.1.9 ({}) and is not used in this register.</translation>
    </message>
    <message>
        <source>“{}”现为“{}”，不能使用。</source>
        <translation>“{}” is “{}” and cannot be used.</translation>
    </message>
    <message>
        <source>{} 中没有办公室资料（office.db）。请先新建，或改用正确的文件夹。</source>
        <translation>There is no office data (office.db) in {}. Make an office first, or use the right folder.</translation>
    </message>
    <message>
        <source>不能读取 {}（{}），没有改动。请检查文件夹的权限。</source>
        <translation>{} cannot be read ({}). Nothing was changed. Check the permissions of the folder.</translation>
    </message>
    <message>
        <source>{} 中的新建没有完成，里面没有登记。请清空这个文件夹后重新新建。</source>
        <translation>The office in {} was not completed; it holds no entries. Empty this folder and make the office again.</translation>
    </message>
    <message>
        <source>文件夹 {} 不是空的（有 {}），没有新建。请换一个空文件夹。</source>
        <translation>The folder {} is not empty (it holds {}). Nothing was made. Use an empty folder.</translation>
    </message>
    <message>
        <source>不能在 {} 新建（{}），什么也没有留下。请换一个可写的文件夹。</source>
        <translation>No office can be made in {} ({}). Nothing was left behind. Use a folder you may write to.</translation>
    </message>
    <message>
        <source>{}与已有的重复，没有保存。请改正。</source>
        <translation>“{}” is the same as in another record. Nothing was saved. Correct it.</translation>
    </message>
    <message>
        <source>{}没有可填的字段“{}”。</source>
        <translation>{} has no field “{}” to fill in.</translation>
    </message>
    <message>
        <source>“{}”不问“{}”，只问：{}。</source>
        <translation>“{}” does not ask for “{}”, only for: {}.</translation>
    </message>
    <message>
        <source>{} 距今超过 {} 个工作日，属于补登，请写明补登原因。</source>
        <translation>{} is more than {} working days ago, so this is a late entry. Say why it is late.</translation>
    </message>
    <message>
        <source>原因最多 {} 字，没有改动。</source>
        <translation>A reason has at most {} characters. Nothing was changed.</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>Give the reason.</translation>
    </message>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Dismiss</translation>
    </message>
    <message numerus="yes">
        <source>撤回&#x3000;%n 秒</source>
        <translation>
            <numerusform>Take back&#x3000;%n s</numerusform>
            <numerusform>Take back&#x3000;%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>以前填过的</source>
        <translation>Filled in before</translation>
    </message>
    <message>
        <source>Enter 选用&#x3000;Shift+Delete 不再提示</source>
        <translation>Enter: use&#x3000;Shift+Delete: stop offering</translation>
    </message>
    <message>
        <source>↑ ↓ 选择&#x3000;Enter 选用</source>
        <translation>↑ ↓: choose&#x3000;Enter: use</translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>保存并再登</source>
        <translation>Save, enter another</translation>
    </message>
    <message>
        <source>Ctrl+D 照此再登</source>
        <translation>Ctrl+D: repeat this entry</translation>
    </message>
    <message>
        <source>草稿已存 {}</source>
        <translation>Draft kept {}</translation>
    </message>
    <message>
        <source>还没有保存。再按一次 Esc 离开，已填的内容留作草稿；继续填写则什么也不会丢。</source>
        <translation>Not saved yet. Press Esc again to leave; what is filled in stays as a draft. If you go on, nothing is lost.</translation>
    </message>
    <message>
        <source>已登记</source>
        <extracomment>By which one paper is told from another, and how each is compared.</extracomment>
        <translation>Entered</translation>
    </message>
    <message>
        <source>保存时取号。Ctrl+Enter 登记已签字的单子。</source>
        <translation>The number is given on saving. Ctrl+Enter for a sheet that is already signed.</translation>
    </message>
    <message>
        <source>新登记</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>更正 {}</source>
        <translation>Correct {}</translation>
    </message>
    <message>
        <source>改动前后的内容都留在痕迹里。</source>
        <translation>The trail keeps the content before and after.</translation>
    </message>
    <message>
        <source>请填写纸上的签字人。</source>
        <translation>Fill in who signed on the paper.</translation>
    </message>
    <message>
        <source>已登记签字：{}</source>
        <translation>Signatures recorded: {}</translation>
    </message>
    <message>
        <source>照纸上的签字填写，签到哪一步填到哪一步。</source>
        <translation>Fill in what is signed on the paper, as far as it goes.</translation>
    </message>
    <message>
        <source>已登记：{}</source>
        <translation>Recorded: {}</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Struck out</translation>
    </message>
    <message>
        <source>编号保留，内容划线留存，不计入合计；作废不能撤回。</source>
        <translation>The number stays, the content is kept struck through and counts in no total. This cannot be taken back.</translation>
    </message>
    <message>
        <source>作废 {}</source>
        <translation>Strike out {}</translation>
    </message>
    <message>
        <source>内容有 {0} 字，这一栏最多 {1} 字，没有填入。请删短后再贴。</source>
        <extracomment>No column is wider than this many characters; a text of 10,000 is not laid out to show forty.</extracomment>
        <translation>The text has {0} characters; this field takes at most {1}. Nothing was pasted. Shorten it and paste again.</translation>
    </message>
    <message>
        <source>这一栏最多 {} 字。</source>
        <translation>This field takes at most {} characters.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未办完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>哪些登记</source>
        <translation>Which entries</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>去年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>带出</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>周一</source>
        <extracomment>The scalings of screens for which an icon is drawn apart.</extracomment>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>上一条</source>
        <translation>Previous entry</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next entry</translation>
    </message>
    <message>
        <source>流程</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>痕迹</source>
        <translation>Trail</translation>
    </message>
    <message>
        <source>这条登记</source>
        <translation>This entry</translation>
    </message>
    <message>
        <source>登记签字</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>照纸上的签字登记下一步</source>
        <translation>Record the next step as signed on the paper</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>更正&#x3000;F2</source>
        <translation>Correct&#x3000;F2</translation>
    </message>
    <message>
        <source>{}…</source>
        <translation>{}…</translation>
    </message>
    <message>
        <source>照此再登&#x3000;Ctrl+D</source>
        <translation>Repeat&#x3000;Ctrl+D</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Strike out…</translation>
    </message>
    <message>
        <source>作废原因：{}</source>
        <translation>Why struck out: {}</translation>
    </message>
    <message>
        <source>补登：{}</source>
        <translation>Late entry: {}</translation>
    </message>
    <message>
        <source>{} 登记于 {}</source>
        <translation>Recorded by {}, {}</translation>
    </message>
    <message>
        <source>签字后为“{}”</source>
        <translation>Once signed: “{}”</translation>
    </message>
    <message>
        <source>{}：{} {}，{}</source>
        <translation>{}: {} {}, {}</translation>
    </message>
    <message>
        <source>这本登记没有签字环节。</source>
        <translation>This register has no steps to sign.</translation>
    </message>
    <message>
        <source>钟：机器时间倒退</source>
        <translation>Clock: the computer&apos;s time went back</translation>
    </message>
    <message>
        <source>原因：{}</source>
        <translation>Reason: {}</translation>
    </message>
    <message>
        <source>{}：{} → {}</source>
        <translation>{}: {} → {}</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>已选 {} 条</source>
        <translation>{} selected</translation>
    </message>
    <message>
        <source>{}合计 {}</source>
        <translation>{}: {} in all</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>空白表</source>
        <translation>Blank sheet</translation>
    </message>
    <message>
        <source>等签字</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>已批准未用印</source>
        <translation>Approved, not stamped</translation>
    </message>
    <message>
        <source>已用印未存档</source>
        <translation>Stamped, not filed</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>今天没有要办的事</source>
        <translation>Nothing to do today</translation>
    </message>
    <message>
        <source>等签字、待用印、待存档：无&#x3000;&#x3000;未登完的草稿：无</source>
        <translation>To sign, stamp or file: none&#x3000;&#x3000;Unfinished drafts: none</translation>
    </message>
    <message numerus="yes">
        <source>今天已用印 %n 次</source>
        <translation>
            <numerusform>%n stamping today</numerusform>
            <numerusform>%n stampings today</numerusform>
        </translation>
    </message>
    <message>
        <source>今天还没有用印</source>
        <translation>No stamping yet today</translation>
    </message>
    <message numerus="yes">
        <source>%n 份草稿，最近 {}</source>
        <translation>
            <numerusform>%n draft, latest {}</numerusform>
            <numerusform>%n drafts, latest {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件待办</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message>
        <source>没有草稿</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>登记用印</source>
        <translation>Enter seal use</translation>
    </message>
    <message>
        <source>空白申报表</source>
        <translation>Blank application sheet</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件，在登记簿中查看</source>
        <translation>
            <numerusform>%n more in the register</numerusform>
            <numerusform>%n more in the register</numerusform>
        </translation>
    </message>
    <message>
        <source>未登完的草稿</source>
        <translation>Unfinished drafts</translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>（尚未填写）</source>
        <translation>(not filled in yet)</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>近 {} 天共 {} 次，最多一天 {} 次，今天 {} 次</source>
        <translation>Last {} days: {} in all, at most {} in one day, {} today</translation>
    </message>
    <message>
        <source>次用印</source>
        <translation>stampings</translation>
    </message>
    <message>
        <source>常用</source>
        <translation>Often used</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>比前 30 天多 {} 次</source>
        <translation>{} more than before</translation>
    </message>
    <message>
        <source>比前 30 天少 {} 次</source>
        <translation>{} fewer than before</translation>
    </message>
    <message>
        <source>与前 30 天相同</source>
        <translation>As many as before</translation>
    </message>
    <message>
        <source>最近备份：{}</source>
        <translation>Last backup: {}</translation>
    </message>
    <message>
        <source>今天还没有备份。可在“设置”的“备份”中立即备份。</source>
        <translation>No backup yet today. Make one under Settings, Backups.</translation>
    </message>
    <message>
        <source>{} 年放假安排尚未公布，工作日暂按周末和法定节日估算，公布后请更新程序。</source>
        <translation>The days off of {} are not announced yet. Working days are estimated from weekends and public holidays for now; update the program once they are announced.</translation>
    </message>
    <message>
        <source>今天 {}</source>
        <translation>today {}</translation>
    </message>
    <message>
        <source>今日要办的事</source>
        <translation>To do today</translation>
    </message>
    <message>
        <source>掌印：第一次使用</source>
        <translation>Zhangyin: first use</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>打开已有的资料…</source>
        <translation>Open existing data…</translation>
    </message>
    <message>
        <source>正在建立…</source>
        <translation>Setting up…</translation>
    </message>
    <message>
        <source>第 {} 步，共 {} 步</source>
        <translation>Step {} of {}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>{} 中没有办公室资料（office.db）。</source>
        <translation>There is no office data (office.db) in {}.</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>{} {} 条</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>资料位置</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>第 {} 步，共 {} 步：{}</source>
        <translation>Step {} of {}: {}</translation>
    </message>
    <message>
        <source>掌印</source>
        <translation>Zhangyin</translation>
    </message>
    <message>
        <source>第一次使用</source>
        <translation>First use</translation>
    </message>
    <message>
        <source>未建立以前随时可以退出。</source>
        <translation>You can stop before setting up.</translation>
    </message>
    <message>
        <source>全部资料只在本机，不连网络。</source>
        <translation>This computer only, no network.</translation>
    </message>
    <message>
        <source>恢复行</source>
        <translation>Recovery line</translation>
    </message>
    <message>
        <source>您的单位</source>
        <translation>Your office</translation>
    </message>
    <message>
        <source>全称印在表单上，简称用在窗口里。以后可以在“设置”中更正。</source>
        <translation>The full name is printed on sheets, the short name stands in the window. Both can be corrected in Settings later.</translation>
    </message>
    <message>
        <source>××市××区司法局</source>
        <translation>×× City ×× District Justice Bureau</translation>
    </message>
    <message>
        <source>××区司法局</source>
        <translation>×× District Justice Bureau</translation>
    </message>
    <message>
        <source>谁在本机登记</source>
        <translation>Who makes entries on this computer</translation>
    </message>
    <message>
        <source>每一条登记和更正都记下这个姓名和时间。换人登记时可以在“设置”中更正。</source>
        <translation>Every entry and correction is kept with this name and the time. When someone else takes over, correct it in Settings.</translation>
    </message>
    <message>
        <source>资料放在哪里</source>
        <translation>Where the data is kept</translation>
    </message>
    <message>
        <source>登记、密钥和每天的备份都放在这一个文件夹里，请放在本机硬盘上，不要放在 U 盘或网络盘。</source>
        <translation>Entries, key and daily backups are all in this one folder. Keep it on this computer&apos;s own disk, not on a USB stick or network drive.</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>这里已有办公室资料：将直接打开，不新建。</source>
        <translation>There is office data here already: it will be opened, nothing new is made.</translation>
    </message>
    <message>
        <source>选择存放资料的文件夹</source>
        <translation>Choose the data folder</translation>
    </message>
    <message>
        <source>不能使用这个文件夹（{}）。请换一个。</source>
        <translation>This folder cannot be used ({}). Use another one.</translation>
    </message>
    <message>
        <source>请写完整的路径，或用“选择…”。</source>
        <translation>Write the full path, or use “Choose…”.</translation>
    </message>
    <message>
        <source>这是一个文件，不是文件夹。请换一个文件夹。</source>
        <translation>This is a file, not a folder. Use a folder.</translation>
    </message>
    <message>
        <source>这个文件夹不是空的（有 {}）。请换一个空文件夹。</source>
        <translation>This folder is not empty (it holds {}). Use an empty folder.</translation>
    </message>
    <message>
        <source>不能在 {} 写入。请换一个可写的文件夹。</source>
        <translation>{} cannot be written to. Use a folder you may write to.</translation>
    </message>
    <message>
        <source>怎样开始</source>
        <translation>How to begin</translation>
    </message>
    <message>
        <source>不熟悉时可以先用样例练习。样例里的人名和登记都是编的，不能改作正式使用。</source>
        <translation>If the program is new to you, practise with the sample first. Its names and entries are invented; it cannot be turned into a real office.</translation>
    </message>
    <message>
        <source>空白开始</source>
        <translation>Begin empty</translation>
    </message>
    <message>
        <source>正式使用：科室、人员和印章由您登记</source>
        <translation>For real use: you enter sections, people and seals</translation>
    </message>
    <message>
        <source>样例单位</source>
        <translation>Sample office</translation>
    </message>
    <message>
        <source>先试用：虚构的人员、三枚印章和 60 条用印登记</source>
        <translation>To try it: invented people, three seals and 60 entries of seal use</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已经建好</source>
        <translation>All set up</translation>
    </message>
    <message>
        <source>请把下面的恢复行抄在纸上，由单位保管。密钥文件损坏时，只有它能打开资料；没有别处可以查。</source>
        <translation>Copy the recovery line below onto paper; the office keeps it. If the key file is damaged, only this line opens the data; it cannot be looked up anywhere else.</translation>
    </message>
    <message>
        <source>已经打开</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>已办完</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>，现在：</source>
        <translation>, now: </translation>
    </message>
    <message numerus="yes">
        <source>%n 件逾期</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>返回 {}</source>
        <translation>Back to {}</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>锁定（Ctrl+L）</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>{}没有日期，不能按期间导出。请不写起止日期。</source>
        <translation>{} has no dates and cannot be exported for a period. Leave out the days.</translation>
    </message>
    <message>
        <source>开始日期 {} 晚于结束日期 {}，请改正。</source>
        <translation>The start date {} is after the end date {}. Correct it.</translation>
    </message>
    <message>
        <source>数据库 {} 是空的，没有打开，也没有改动。请用最近的备份恢复。</source>
        <translation>The database {} is empty. It was neither opened nor changed. Restore the latest backup.</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>页宽</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>正在生成…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>第 {} 页，共 {} 页</source>
        <translation>Page {} of {}</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>已送打印机“{}”</source>
        <translation>Sent to the printer “{}”</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>存为 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>已存为 {}</source>
        <translation>Saved as {}</translation>
    </message>
    <message>
        <source>正在写入</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>已停止，没有打印完，没有留下文件。</source>
        <translation>Stopped. Printing was not completed; no file was left behind.</translation>
    </message>
    <message>
        <source>填好的</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>本机没有安装打印机。可以存为 PDF，拿到别的机器上打印。</source>
        <translation>No printer is installed on this computer. Save as PDF and print it on another one.</translation>
    </message>
    <message>
        <source>这里看到的就是打印机收到的文件。打印、存文件都会记入痕迹。</source>
        <translation>What you see here is the file the printer receives. Printing and saving are both kept in the trail.</translation>
    </message>
    <message>
        <source>返回（Esc）</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>请写 1 到 {} 的数字。</source>
        <translation>Write a number from 1 to {}.</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 张</source>
        <translation>
            <numerusform>%n sheet of paper</numerusform>
            <numerusform>%n sheets of paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>打印 %n 页</source>
        <translation>
            <numerusform>Print %n page</numerusform>
            <numerusform>Print %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>各页</source>
        <translation>All pages</translation>
    </message>
    <message>
        <source>打印机“{}”没有接下第 {} 页。请检查打印机后再打印。</source>
        <translation>The printer “{}” did not take page {}. Check the printer, then print again.</translation>
    </message>
    <message>
        <source>打印机“{}”没有回应，没有打印。请检查打印机，或先存为 PDF。</source>
        <translation>The printer “{}” does not answer. Nothing was printed. Check the printer, or save as PDF for now.</translation>
    </message>
    <message>
        <source>没有“{}”这一页。可选：{}。</source>
        <extracomment>What is done for a picture, by its name.</extracomment>
        <translation>There is no page “{}”. There are: {}.</translation>
    </message>
    <message>
        <source>图没有写成：{}。请检查文件夹的写入权限。</source>
        <translation>The picture was not written: {}. Check that you may write to the folder.</translation>
    </message>
    <message>
        <source>谁在哪个科室、任什么职级，从哪天到哪天。职级变动的，结束原来的一条，另登一条。</source>
        <translation>Who is in which section and of which rank, from when until when. When a rank changes, end the line there is and enter another.</translation>
    </message>
    <message>
        <source>登记人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>简称用来认出表上写的科室。</source>
        <translation>Short names tell which section is meant on a sheet.</translation>
    </message>
    <message>
        <source>登记科室</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>职级决定谁可以初审、审批；“可批签名章”只给单位主要负责人（1.1.9）。</source>
        <translation>The rank decides who may review and approve; “Signature seals” is for the head of the office only (1.1.9).</translation>
    </message>
    <message>
        <source>登记职级</source>
        <translation>Add rank</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>读一遍所选的备份，逐页核对</source>
        <translation>Read the selected backup and check every page</translation>
    </message>
    <message>
        <source>导出备份…</source>
        <translation>Export backup…</translation>
    </message>
    <message>
        <source>另存一份，连同密钥文件</source>
        <translation>Save a copy elsewhere, with the key file</translation>
    </message>
    <message>
        <source>显示恢复行</source>
        <translation>Show recovery line</translation>
    </message>
    <message>
        <source>谁有恢复行和一份备份，谁就能打开全部资料。请抄在纸上，由单位保管。</source>
        <translation>Whoever has the recovery line and a backup can open all the data. Copy it onto paper; the office keeps it.</translation>
    </message>
    <message>
        <source>每天自动备份一次，保留最近 14 天和每月一份，都放在 {}。只有它一处时，硬盘损坏会一起丢失，请定期导出到别处。</source>
        <translation>A backup is made every day; the last 14 days and one of each month are kept, all in {}. If they are nowhere else, a broken disk takes them too: export one elsewhere regularly.</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>核对无误</source>
        <translation>Checked, in order</translation>
    </message>
    <message>
        <source>已备份</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>核对无误，痕迹 {} 行</source>
        <translation>Checked, in order; {} lines of trail</translation>
    </message>
    <message>
        <source>核对不符，不能用</source>
        <translation>Check failed, not usable</translation>
    </message>
    <message>
        <source>{}-备份-{}.db</source>
        <translation>{}-backup-{}.db</translation>
    </message>
    <message>
        <source>导出备份</source>
        <translation>Export backup</translation>
    </message>
    <message>
        <source>备份 (*.db)</source>
        <translation>Backup (*.db)</translation>
    </message>
    <message>
        <source>已导出 {} 和 {}.key，两个文件合在一起才能打开，请分开保管</source>
        <translation>Exported {} and {}.key; the two together open the data, keep them apart</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>收起恢复行</source>
        <translation>Hide recovery line</translation>
    </message>
    <message>
        <source>字体</source>
        <extracomment>The faces of official documents, by the names they are installed under.</extracomment>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>随程序提供</source>
        <translation>Comes with the program</translation>
    </message>
    <message>
        <source>本机已安装</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>窗口文字</source>
        <translation>Window text</translation>
    </message>
    <message>
        <source>页面标题</source>
        <translation>Page titles</translation>
    </message>
    <message>
        <source>打印：宋体</source>
        <translation>Print: “宋体”</translation>
    </message>
    <message>
        <source>随程序提供，嵌入每个 PDF</source>
        <translation>Comes with the program, embedded in every PDF</translation>
    </message>
    <message>
        <source>打印：黑体</source>
        <translation>Print: “黑体”</translation>
    </message>
    <message>
        <source>Word 文件</source>
        <translation>Word files</translation>
    </message>
    <message>
        <source>宋体、黑体</source>
        <translation>“宋体”, “黑体”</translation>
    </message>
    <message>
        <source>由打开文件的机器提供</source>
        <translation>Taken from the computer that opens the file</translation>
    </message>
    <message>
        <source>公文字体</source>
        <translation>Official documents</translation>
    </message>
    <message>
        <source>本机未安装</source>
        <translation>Not installed</translation>
    </message>
    <message>
        <source>表单用随程序提供的宋体和黑体打印，每台机器印出来都一样；公文字体未安装不影响登记和打印。</source>
        <translation>Sheets are printed in the “宋体” and “黑体” that come with the program and look the same from every computer. Entering and printing do not need the fonts of official documents.</translation>
    </message>
    <message>
        <source>窗口语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Enter 更正所选</source>
        <translation>Enter: correct the selected one</translation>
    </message>
    <message>
        <source>全称和简称印在表单上；登记人写入每一条痕迹。更正前后的内容都留在痕迹里。</source>
        <translation>Full and short name are printed on sheets; the clerk is named in every line of the trail. The trail keeps the content before and after a correction.</translation>
    </message>
    <message numerus="yes">
        <source>{}，%n 页，{}</source>
        <translation>
            <numerusform>{}, %n page, {}</numerusform>
            <numerusform>{}, %n pages, {}</numerusform>
        </translation>
    </message>
    <message>
        <source>{} 年 {} 月 {} 日</source>
        <translation>{}-{}-{}</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>没有符合条件的登记</source>
        <translation>No matching entries</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>No entries yet</translation>
    </message>
    <message>
        <source>换个词再找，或者看全部。</source>
        <translation>Try another word, or look at all of them.</translation>
    </message>
    <message>
        <source>按 Ctrl+N 登第一条。</source>
        <translation>Press Ctrl+N to make the first one.</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>作废</source>
        <comment>动作</comment>
        <translation>Strike out</translation>
    </message>
    <message>
        <source>未签</source>
        <translation>not signed</translation>
    </message>
    <message>
        <source>上次打开的资料 {} 不在原处。如在移动盘上，请接好后重新启动；也可以在下一步打开别处的资料。</source>
        <translation>The office opened last, {}, is not where it was. If it lies on a removable disk, connect it and start again; or open an office elsewhere in the next step.</translation>
    </message>
    <message>
        <source>找不到资料</source>
        <translation>Office not found</translation>
    </message>
    <message>
        <source>列出登记簿、可印的表或岗位</source>
        <translation>list registers, printable sheets or posts</translation>
    </message>
    <message>
        <source>导出登记簿、岗位，或全部登记</source>
        <translation>export a register, the posts, or all entries</translation>
    </message>
    <message>
        <source>导入手册或旧台账</source>
        <translation>import the manual or an old ledger</translation>
    </message>
    <message>
        <source>什么</source>
        <translation>what</translation>
    </message>
    <message>
        <source>导出一本登记簿</source>
        <translation>export a register</translation>
    </message>
    <message>
        <source>导出科室的三定表和岗位职责卡</source>
        <translation>export the sections&apos; tables and the post cards</translation>
    </message>
    <message>
        <source>只要这个科室</source>
        <translation>this section only</translation>
    </message>
    <message>
        <source>导出全部登记，每本一个 .csv</source>
        <translation>export all entries, one .csv for each register</translation>
    </message>
    <message>
        <source>写到哪个文件夹，须是新的或空的</source>
        <translation>folder to write to; must be new or empty</translation>
    </message>
    <message>
        <source>没有导入。</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message>
        <source>导入手册中的科室、职责、任务和岗位</source>
        <translation>import the sections, duties, tasks and posts of the manual</translation>
    </message>
    <message>
        <source>手册，.docx 或文本文件</source>
        <translation>the manual, .docx or a text file</translation>
    </message>
    <message>
        <source>只看结果，不导入</source>
        <translation>only show the result, import nothing</translation>
    </message>
    <message>
        <source>导入旧台账，作为历史补录</source>
        <translation>import an old ledger as earlier records</translation>
    </message>
    <message>
        <source>跳过有误的行，导入其余的</source>
        <translation>skip rows with errors, import the rest</translation>
    </message>
    <message>
        <source>把有误的行连同原因写成工作簿；不写则不留</source>
        <translation>write the rows with errors and their reasons as a workbook; if left out, none is written</translation>
    </message>
    <message>
        <source>已导出 {} 本登记：{}</source>
        <translation>Exported {} registers: {}</translation>
    </message>
    <message>
        <source>  {}“{}”当作“{}”</source>
        <translation>  {}: “{}” is read as “{}”</translation>
    </message>
    <message>
        <source>{} 第 {} 行</source>
        <translation>{}, row {}</translation>
    </message>
    <message>
        <source>  跳过 {}：{} {}</source>
        <translation>  Skipped {}: {} {}</translation>
    </message>
    <message>
        <source>  {} 第 {} 行 {}</source>
        <translation>  {}, row {}: {}</translation>
    </message>
    <message>
        <source>有误的 {} 行已写到 {}</source>
        <translation>Rows with errors ({}) written to {}</translation>
    </message>
    <message>
        <source>可导入 {} 条，有误 {} 行。只是预览，没有导入。</source>
        <translation>Entries that can be imported: {}; rows with errors: {}. This is a preview only; nothing was imported.</translation>
    </message>
    <message>
        <source>已导入 {} 条，跳过有误的 {} 行。</source>
        <translation>Entries imported: {}; rows with errors skipped: {}.</translation>
    </message>
    <message>
        <source>已导出 {} 张表：{}</source>
        <translation>Exported {} tables: {}</translation>
    </message>
    <message>
        <source>（挂{}牌子）</source>
        <translation> (also called {})</translation>
    </message>
    <message>
        <source>（代理）</source>
        <translation> (deputy)</translation>
    </message>
    <message>
        <source>{}  任务 {}  {}  {}</source>
        <translation>{}  tasks {}  {}  {}</translation>
    </message>
    <message>
        <source>空缺</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>科室 {}，部门职责 {}，科室职责 {}，任务 {}，岗位 {}</source>
        <translation>Sections {}, department duties {}, section duties {}, tasks {}, posts {}</translation>
    </message>
    <message>
        <source>附件1流程 {} 个，认出后留待以后；联系人、电话、地址 {} 处，已略去</source>
        <translation>{} annex procedures, left for later; contacts, phone numbers and addresses in {} places, left out</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>  未读出 第 {} 行 {} {}</source>
        <translation>  Not read, line {}: {} {}</translation>
    </message>
    <message>
        <source>另有 {} 项任务没有写流程规范</source>
        <translation>Further tasks that name no procedure: {}</translation>
    </message>
    <message>
        <source>与现有内容相同，没有改动。</source>
        <translation>The same as what is there. Nothing was changed.</translation>
    </message>
    <message>
        <source>新增 {}，变更 {}，结束 {}。只是预览，没有导入。</source>
        <translation>{} added, {} changed, {} ended. This is a preview only; nothing was imported.</translation>
    </message>
    <message>
        <source>已导入：新增 {}，变更 {}，结束 {}。</source>
        <translation>Imported: {} added, {} changed, {} ended.</translation>
    </message>
    <message>
        <source>岗位</source>
        <extracomment>The parts that registers name, in the order of the rail, with their icons; any other part comes last, with that of 登记. The part of the settings where each is kept.</extracomment>
        <translation>Posts</translation>
    </message>
    <message>
        <source>科室与岗位</source>
        <translation>Sections and posts</translation>
    </message>
    <message>
        <source>还没有科室任务和岗位，没有写出文件。请先导入科室岗位手册。</source>
        <translation>There are no tasks and posts yet. No file was written. Import the manual first.</translation>
    </message>
    <message>
        <source>无岗位承担</source>
        <translation>No post</translation>
    </message>
    <message>
        <source>重复承担</source>
        <translation>Done twice</translation>
    </message>
    <message>
        <source>无流程规范</source>
        <translation>No procedure</translation>
    </message>
    <message>
        <source>流程不存在</source>
        <translation>Bad reference</translation>
    </message>
    <message>
        <source>涉密岗位待核</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>任务不存在</source>
        <translation>Unknown task</translation>
    </message>
    <message>
        <source>用人方式不明</source>
        <translation>Terms unclear</translation>
    </message>
    <message>
        <source>没有一个岗位的责任写到第 {} 项。</source>
        <translation>No post&apos;s responsibility names task {}.</translation>
    </message>
    <message>
        <source>{}都写到第 {} 项。</source>
        <translation>{} each name task {}.</translation>
    </message>
    <message>
        <source>第 {} 项后面没有写流程规范的编号。</source>
        <translation>Task {} names no procedure.</translation>
    </message>
    <message>
        <source>第 {} 项写的流程 {} 在目录中没有。</source>
        <translation>Task {} refers to procedure {}, which is not in the catalogue.</translation>
    </message>
    <message>
        <source>第 {} 项写的流程编号“{}”读不出。</source>
        <translation>Task {}: the procedure number “{}” cannot be read.</translation>
    </message>
    <message>
        <source>“{}”写到第 {} 项，科室任务中没有这一项。</source>
        <translation>“{}” names task {}, which the section does not have.</translation>
    </message>
    <message>
        <source>第 {} 项涉及机要、保密，“{}”由借调人员承担，借调只是来源，编制不明。</source>
        <translation>Task {} is confidential and “{}” is filled by secondment, which does not say on which establishment.</translation>
    </message>
    <message>
        <source>第 {} 项涉及机要、保密，“{}”却是{}，须核对涉密岗位资格。</source>
        <translation>Task {} is confidential, but “{}” is filled as “{}”. Check whether the post may do confidential work.</translation>
    </message>
    <message>
        <source>“{}”看不出是哪种用人方式。</source>
        <translation>“{}” does not say how the person is employed.</translation>
    </message>
    <message>
        <source>“{}”现在没有人任职。</source>
        <translation>Nobody holds “{}” now.</translation>
    </message>
    <message>
        <source>扫描的单据</source>
        <translation>Scanned sheet</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Worked on last</translation>
    </message>
    <message>
        <source>这张单子打印后内容有过变动，又印过新的。请核对。</source>
        <translation>The entry changed after this sheet was printed, and a newer sheet exists. Compare them.</translation>
    </message>
    <message>
        <source>校验码与打印时记下的不符，请核对单上的内容。</source>
        <translation>The check code is not the one kept at printing. Compare the sheet with the entry.</translation>
    </message>
    <message>
        <source>没有这张单子的打印记录，请核对单上的内容。</source>
        <translation>There is no record that this sheet was printed. Compare it with the entry.</translation>
    </message>
    <message>
        <source>在{}中查看全部</source>
        <translation>See all in {}</translation>
    </message>
    <message>
        <source>工作表是隐藏的，没有读</source>
        <translation>Hidden worksheet, not read</translation>
    </message>
    <message>
        <source>没有表头，整张工作表没有读</source>
        <translation>No column heads; the worksheet was not read</translation>
    </message>
    <message>
        <source>表头重复</source>
        <extracomment>A file of our own is read to the letter: nobody wrote ditto marks into it, nor spread a name.</extracomment>
        <translation>Column heads repeated</translation>
    </message>
    <message>
        <source>合计行</source>
        <translation>Row of totals</translation>
    </message>
    <message>
        <source>没有登记内容</source>
        <translation>No entry in this row</translation>
    </message>
    <message>
        <source>“{}”上面没有内容。</source>
        <translation>There is nothing above “{}” to repeat.</translation>
    </message>
    <message>
        <source>原簿已作废，没有导入。</source>
        <translation>Struck out in the old ledger, not imported.</translation>
    </message>
    <message>
        <source>{} 中没有{}的表头，没有导入。表头应有：{}。</source>
        <translation>{} has no column heads of “{}”. Nothing was imported. There should be: {}.</translation>
    </message>
    <message>
        <source>预览之后登记有了变动，没有导入。请重新预览。</source>
        <translation>The entries changed after the preview. Nothing was imported. Preview again.</translation>
    </message>
    <message>
        <source>{} 有 {} 行不能导入（第一处：{}），没有导入。请改正，或跳过有误的行。</source>
        <translation>{} has rows that cannot be imported: {} (the first: {}). Nothing was imported. Correct them, or skip the rows with errors.</translation>
    </message>
    <message>
        <source>{} 第 {} 行 {}</source>
        <translation>{}, row {}: {}</translation>
    </message>
    <message>
        <source>没有写日期。</source>
        <translation>No date is given.</translation>
    </message>
    <message>
        <source>重复：与 {} 相同。</source>
        <translation>Duplicate: the same as {}.</translation>
    </message>
    <message>
        <source>“{}”没有年份，也分不清是几日，请写成 2026-05-01。</source>
        <translation>“{}” has no year, and its day is unclear. Write it as 2026-05-01.</translation>
    </message>
    <message>
        <source>“{}”没有年份，标题和表名中也没有，请写成 2026-05-01。</source>
        <translation>“{}” has no year, and neither title nor worksheet name has one. Write it as 2026-05-01.</translation>
    </message>
    <message>
        <source>部门主要职责</source>
        <translation>Department duties</translation>
    </message>
    <message>
        <source>科室职责</source>
        <translation>Section duties</translation>
    </message>
    <message>
        <source>正职</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>副职</source>
        <translation>Deputy head</translation>
    </message>
    <message>
        <source>综合</source>
        <translation>General</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>行政编制</source>
        <translation>Civil service</translation>
    </message>
    <message>
        <source>事业编制</source>
        <translation>Public institution</translation>
    </message>
    <message>
        <source>合同制</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>劳务派遣</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>借调</source>
        <translation>Seconded</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>职责类别</source>
        <translation>Kind of duty</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>职责内容</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>工作任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>任务内容</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>流程规范</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>附件1中的编号，如（一）-1.1.1、2、8</source>
        <translation>Numbers of annex 1, such as “（一）-1.1.1、2、8”</translation>
    </message>
    <message>
        <source>岗位名称</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>岗位类别</source>
        <translation>Kind of post</translation>
    </message>
    <message>
        <source>不填则由岗位名称得出</source>
        <translation>If left empty, taken from the name of the post</translation>
    </message>
    <message>
        <source>岗位责任</source>
        <translation>Responsibility</translation>
    </message>
    <message>
        <source>编制（手册原文）</source>
        <translation>Establishment (as in the manual)</translation>
    </message>
    <message>
        <source>用人方式</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>不填则由手册原文得出；借调是来源，不是编制</source>
        <translation>If left empty, taken from the manual; seconded says where someone comes from, not on which establishment</translation>
    </message>
    <message>
        <source>边界事项</source>
        <translation>Boundary matters</translation>
    </message>
    <message>
        <source>事项内容</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>任职</source>
        <translation>Holders</translation>
    </message>
    <message>
        <source>任职岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>代理</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>替岗的人，不算任职</source>
        <translation>Stands in; does not count as holder</translation>
    </message>
    <message>
        <source>“{}”在 {} 不是现有岗位，请改选岗位或日期。</source>
        <translation>“{}” is not a post on {}. Choose another post or day.</translation>
    </message>
    <message>
        <source>手册版次</source>
        <translation>Manual editions</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>导入日期</source>
        <translation>Imported on</translation>
    </message>
    <message>
        <source>科室数</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>部门职责数</source>
        <translation>Department duties</translation>
    </message>
    <message>
        <source>科室职责数</source>
        <translation>Section duties</translation>
    </message>
    <message>
        <source>任务数</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>岗位数</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>流程数</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>略去联系方式</source>
        <translation>Contacts left out</translation>
    </message>
    <message>
        <source>联系人、电话、地址略去几处，未存入</source>
        <translation>How many contacts, phone numbers and addresses were left out and not kept</translation>
    </message>
    <message>
        <source>未读出</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>预览之后又有变动，没有导入。请重新预览。</source>
        <translation>Something changed after the preview. Nothing was imported. Preview again.</translation>
    </message>
    <message>
        <source>手册中的科室大多不是本单位的（如“{}”），像是别的单位的手册，没有改动。如是科室改名，请先更正科室名称。</source>
        <translation>Most sections of the manual are not this office&apos;s (such as “{}”); it looks like another office&apos;s manual. Nothing was changed. If sections were renamed, correct their names first.</translation>
    </message>
    <message>
        <source>序号 {} 前面已有一条。</source>
        <translation>No. {} has occurred before.</translation>
    </message>
    <message>
        <source>没有序号，不知属于哪一条。</source>
        <translation>There is no number, so it is unclear where this belongs.</translation>
    </message>
    <message>
        <source>这个文件不是文字（UTF-8 或 GB 18030），读不出内容，没有改动。请另存为 .docx 或文本文件。</source>
        <translation>This file is not text (UTF-8 or GB 18030) and cannot be read. Nothing was changed. Save it as .docx or as a text file.</translation>
    </message>
    <message>
        <source>这个文件里没有科室表格，像是{}，没有导入，也没有改动。请选科室岗位手册。</source>
        <extracomment>The columns by what their heads contain, white space left out.</extracomment>
        <translation>There are no section tables in this file; it looks like {}. Nothing was imported or changed. Choose the manual of sections and posts.</translation>
    </message>
    <message>
        <source>第 {} 行：“{}”有两张表，没有改动。请合成一张再导入。</source>
        <translation>Line {}: “{}” has two tables. Nothing was changed. Make them one, then import again.</translation>
    </message>
    <message>
        <source>不在科室表格里，也不是流程。</source>
        <translation>Neither in a section table nor a procedure.</translation>
    </message>
    <message>
        <source>部门职责登记表</source>
        <translation>a form of department duties</translation>
    </message>
    <message>
        <source>科室间协调配合机制</source>
        <translation>rules on how sections work together</translation>
    </message>
    <message>
        <source>没有科室表格的工作流程（附件1）</source>
        <translation>procedures without section tables (annex 1)</translation>
    </message>
    <message>
        <source>任务分工清单</source>
        <translation>a list of who does which task</translation>
    </message>
    <message>
        <source>别的文件</source>
        <translation>another kind of file</translation>
    </message>
    <message>
        <source>空文件</source>
        <translation>an empty file</translation>
    </message>
    <message>
        <source>第 {} 行的表格上面没有科室名称，没有改动。请补上如“1.办公室”的一行。</source>
        <translation>There is no name of a section above the table in line {}. Nothing was changed. Add a line such as “1.办公室”.</translation>
    </message>
    <message>
        <source>流程编号读不出。</source>
        <translation>The procedure number cannot be read.</translation>
    </message>
    <message>
        <source>第 {} 行起的一格超过 {} 字，没有改动。请检查表格。</source>
        <translation>The cell that begins in line {} has more than {} characters. Nothing was changed. Check the table.</translation>
    </message>
    <message>
        <source>第 {} 行“{}”的表格缺少“{}”一栏，没有改动。请改成七栏再导入。</source>
        <translation>Line {}: the table of “{}” has no column “{}”. Nothing was changed. Give it all seven columns, then import again.</translation>
    </message>
    <message>
        <source>这一行有 {} 格，应有 {} 格。</source>
        <translation>This row has {} cells; there should be {}.</translation>
    </message>
    <message>
        <source>含电话或地址，整行略去。</source>
        <translation>Holds a phone number or an address; the whole line is left out.</translation>
    </message>
    <message>
        <source>没有岗位名称。</source>
        <translation>There is no name of a post.</translation>
    </message>
    <message>
        <source>不像岗位名称。</source>
        <translation>This does not look like the name of a post.</translation>
    </message>
    <message>
        <source>任务序号读不出。</source>
        <translation>The task numbers cannot be read.</translation>
    </message>
    <message>
        <source>挂牌名称</source>
        <translation>Also called</translation>
    </message>
    <message>
        <source>如 挂普法与依法治理科牌子</source>
        <translation>Such as “普法与依法治理科”</translation>
    </message>
    <message>
        <source>在手册中的次序</source>
        <translation>Order in the manual</translation>
    </message>
    <message>
        <source>{} 不是空文件夹，没有导出。请换一个新的文件夹。</source>
        <translation>{} is not an empty folder. Nothing was exported. Use a new folder.</translation>
    </message>
    <message>
        <source>不能写入 {}（{}），没有导出。请换一个位置。</source>
        <translation>{} cannot be written ({}). Nothing was exported. Use another place.</translation>
    </message>
    <message>
        <source>没有文件 {}，没有导入。请检查文件名。</source>
        <translation>There is no file {}. Nothing was imported. Check the file name.</translation>
    </message>
    <message>
        <source>不能读取 {}（{}），没有导入。</source>
        <translation>{} cannot be read ({}). Nothing was imported.</translation>
    </message>
    <message>
        <source>{} 设有打开密码，没有导入。请去掉密码后另存再试。</source>
        <translation>{} needs a password to open. Nothing was imported. Save it without the password, then try again.</translation>
    </message>
    <message>
        <source>{} 展开后大得不正常，没有导入。请核实文件的来源。</source>
        <translation>{} unpacks to an abnormal size. Nothing was imported. Check where the file comes from.</translation>
    </message>
    <message>
        <source>{} 太大，没有导入。请分成几个文件。</source>
        <translation>{} is too large. Nothing was imported. Divide it into several files.</translation>
    </message>
    <message>
        <source>{} 很久还没有读完，没有导入。请分成几个文件。</source>
        <translation>{} took too long to read. Nothing was imported. Divide it into several files.</translation>
    </message>
    <message>
        <source>{} 的文字编码认不出（须为 UTF-8 或 GB 18030），没有导入。请另存为 .xlsx。</source>
        <translation>The text encoding of {} is not recognised (it must be UTF-8 or GB 18030). Nothing was imported. Save it as .xlsx.</translation>
    </message>
    <message>
        <source>{} 读到一半读不下去（文件损坏或太大），没有导入。</source>
        <translation>{} could be read only in part (damaged or too large). Nothing was imported.</translation>
    </message>
    <message>
        <source>未导入的行</source>
        <translation>Rows not imported</translation>
    </message>
    <message>
        <source>没有文件 {}，没有改动。请检查文件名。</source>
        <translation>There is no file {}. Nothing was changed. Check the file name.</translation>
    </message>
    <message>
        <source>{} 超过 {} MB，没有改动。请去掉图片再试。</source>
        <translation>{} is larger than {} MB. Nothing was changed. Take out the pictures, then try again.</translation>
    </message>
    <message>
        <source>{} 是旧版 Word（.doc）或加了密码，读不出，没有改动。请去掉密码，另存为 .docx。</source>
        <translation>{} is an old Word file (.doc) or has a password, and cannot be read. Nothing was changed. Remove the password and save it as .docx.</translation>
    </message>
    <message>
        <source>{} 是 PDF，读不出表格，没有改动。请用原来的 .docx。</source>
        <translation>{} is a PDF; its tables cannot be read. Nothing was changed. Use the original .docx.</translation>
    </message>
    <message>
        <source>{} 不是完整的 Word 文件（.docx），没有改动。请用 Word 打开另存后再试。</source>
        <translation>{} is not a complete Word file (.docx). Nothing was changed. Open it in Word, save it anew, then try again.</translation>
    </message>
    <message>
        <source>{} 展开后大得不正常，没有改动。请核实文件的来源。</source>
        <translation>{} unpacks to an abnormal size. Nothing was changed. Check where the file comes from.</translation>
    </message>
    <message>
        <source>{} 不是 Word 文件（.docx），没有改动。请选科室岗位手册。</source>
        <translation>{} is not a Word file (.docx). Nothing was changed. Choose the manual of sections and posts.</translation>
    </message>
    <message>
        <source>{} 不完整或已损坏，没有改动。请重新取得文件。</source>
        <translation>{} is incomplete or damaged. Nothing was changed. Get the file anew.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>汉字、拼音首字母、编号，或扫描单据</source>
        <translation>Words, pinyin initials, number, or scan a sheet</translation>
    </message>
    <message>
        <source>没有找到。可换个写法，或只打前几个字母。</source>
        <translation>Nothing found. Try another spelling, or only the first letters.</translation>
    </message>
    <message>
        <source>↑ ↓ 选择&#x3000;Enter 打开&#x3000;Esc 关闭</source>
        <translation>↑ ↓: choose&#x3000;Enter: open&#x3000;Esc: close</translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>可导入</source>
        <translation>To import</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>With errors</translation>
    </message>
    <message>
        <source>不是登记</source>
        <translation>Not entries</translation>
    </message>
    <message>
        <source>跳过有误的行</source>
        <translation>Skip rows with errors</translation>
    </message>
    <message>
        <source>确认导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>存有误的行…</source>
        <translation>Save rows with errors…</translation>
    </message>
    <message>
        <source>写成工作簿，每行带原因；改好后可以再导入</source>
        <translation>As a workbook, each row with its reason; once corrected, it can be imported</translation>
    </message>
    <message>
        <source>导入旧台账</source>
        <translation>Import old ledger</translation>
    </message>
    <message>
        <source>启用日期以前的登记从旧台账导入，作为历史补录：编号新编，原编号保留，不套用签字规则。请看清每一行再确认。</source>
        <translation>Entries from before the first day of use come in from the old ledger as earlier records: they get new numbers, the earlier numbers are kept, and the signing rules do not apply. Look at every row before you import.</translation>
    </message>
    <message>
        <source>可导入 {} 条</source>
        <translation>{} to import</translation>
    </message>
    <message>
        <source>有误 {} 行</source>
        <translation>{} with errors</translation>
    </message>
    <message>
        <source>选择旧台账</source>
        <translation>Choose old ledger</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>{}-未导入.xlsx</source>
        <translation>{}-not-imported.xlsx</translation>
    </message>
    <message>
        <source>存有误的行</source>
        <translation>Save rows with errors</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>已存 {} 行</source>
        <translation>Rows saved: {}</translation>
    </message>
    <message>
        <source>正在读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>已导入 {} 条</source>
        <translation>Entries imported: {}</translation>
    </message>
    <message>
        <source>已停止，没有导入</source>
        <translation>Stopped, nothing imported</translation>
    </message>
    <message>
        <source>确认导入 {} 条</source>
        <translation>Import entries ({})</translation>
    </message>
    <message>
        <source>表头对应的字段</source>
        <translation>What each column is read as</translation>
    </message>
    <message>
        <source>（不读）</source>
        <translation>(not read)</translation>
    </message>
    <message>
        <source>没有对应的列：{}</source>
        <translation>No column for: {}</translation>
    </message>
    <message>
        <source>名称的对应</source>
        <translation>How names are read</translation>
    </message>
    <message>
        <source>{}“{}” → {}</source>
        <translation>{} “{}” → {}</translation>
    </message>
    <message>
        <source>选择手册…</source>
        <translation>Choose manual…</translation>
    </message>
    <message>
        <source>另选文件…</source>
        <translation>Other file…</translation>
    </message>
    <message>
        <source>导入预览</source>
        <translation>Import preview</translation>
    </message>
    <message>
        <source>导入手册</source>
        <translation>Import manual</translation>
    </message>
    <message>
        <source>选科室岗位手册，Word 文档（.docx）或文本文件。先看会新增、变更、结束什么，确认以后才写入；联系人、电话不收。</source>
        <translation>Choose the manual of sections and posts, a Word document (.docx) or text file. You first see what it adds, changes and ends; nothing is written until you import it. Contacts and phone numbers are not taken in.</translation>
    </message>
    <message>
        <source>还没有选择文件</source>
        <translation>No file chosen yet</translation>
    </message>
    <message>
        <source>选择手册</source>
        <translation>Choose manual</translation>
    </message>
    <message>
        <source>手册 (*.docx *.txt);;所有文件 (*)</source>
        <translation>Manual (*.docx *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>正在读 {}…</source>
        <translation>Reading {}…</translation>
    </message>
    <message>
        <source>正在写入…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>新增 {}，变更 {}，结束 {}</source>
        <translation>{} added, {} changed, {} ended</translation>
    </message>
    <message>
        <source>已导入手册</source>
        <translation>Manual imported</translation>
    </message>
    <message>
        <source>{}&#x3000;科室 {}&#x3000;部门职责 {}&#x3000;科室职责 {}&#x3000;任务 {}&#x3000;岗位 {}&#x3000;附件1流程 {}（留待以后）</source>
        <translation>{}&#x3000;Sections {}&#x3000;Department duties {}&#x3000;Section duties {}&#x3000;Tasks {}&#x3000;Posts {}&#x3000;Annex procedures {} (left for later)</translation>
    </message>
    <message>
        <source>预览，还没有写入</source>
        <translation>Preview, nothing written yet</translation>
    </message>
    <message>
        <source>与现有内容相同，没有要导入的。</source>
        <translation>The same as what is there; there is nothing to import.</translation>
    </message>
    <message>
        <source>确认以前不写入任何内容。</source>
        <translation>Nothing is written until you import.</translation>
    </message>
    <message>
        <source>联系人、电话、地址 {} 处已略去，不存入。</source>
        <translation>Contacts, phone numbers and addresses in {} places are left out and not kept.</translation>
    </message>
    <message>
        <source>有 {} 行没有读出，原因见“未读出”。</source>
        <translation>Lines that could not be read: {}; see “Not read” for the reasons.</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>科室、岗位、人</source>
        <translation>Section, post, person</translation>
    </message>
    <message>
        <source>新岗位</source>
        <translation>New post</translation>
    </message>
    <message>
        <source>导入手册…</source>
        <translation>Import manual…</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>全部科室和岗位，{}…</source>
        <translation>All sections and posts, {}…</translation>
    </message>
    <message>
        <source>本科室，{}…</source>
        <translation>This section, {}…</translation>
    </message>
    <message>
        <source>科室岗位手册（.docx 或文本文件）可以直接导入，确认以前不写入任何内容。</source>
        <translation>The manual of sections and posts (.docx or a text file) can be imported as it is; nothing is written until you confirm.</translation>
    </message>
    <message>
        <source>还没有科室任务和岗位</source>
        <translation>No tasks and posts yet</translation>
    </message>
    <message>
        <source>{} 个科室</source>
        <translation>{} sections</translation>
    </message>
    <message>
        <source>{} 个岗位</source>
        <translation>{} posts</translation>
    </message>
    <message>
        <source>{} 项任务</source>
        <translation>{} tasks</translation>
    </message>
    <message>
        <source>{} 项无岗位</source>
        <translation>{} without a post</translation>
    </message>
    <message>
        <source>{} 岗空缺</source>
        <translation>{} vacant</translation>
    </message>
    <message>
        <source>手册原文</source>
        <translation>In the manual</translation>
    </message>
    <message>
        <source>手册没有写</source>
        <translation>The manual says nothing</translation>
    </message>
    <message numerus="yes">
        <source>承担 %n 项任务</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>登记任职</source>
        <translation>Add holder</translation>
    </message>
    <message>
        <source>谁从哪天起任这个岗位</source>
        <translation>Who holds this post, and from when</translation>
    </message>
    <message>
        <source>登记代理</source>
        <translation>Add deputy</translation>
    </message>
    <message>
        <source>职责卡…</source>
        <translation>Card…</translation>
    </message>
    <message>
        <source>岗位职责卡存为 Word 或 PDF</source>
        <translation>Save the card of this post as Word or PDF</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>目录中没有</source>
        <translation>Not in the catalogue</translation>
    </message>
    <message>
        <source>手册原文：{}</source>
        <translation>In the manual: {}</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>承担岗位</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>任务 {}</source>
        <translation>Task {}</translation>
    </message>
    <message>
        <source>没有要核对的。</source>
        <translation>Nothing to check.</translation>
    </message>
    <message>
        <source>还没有登记谁任这个岗位。</source>
        <translation>Nobody is entered as holder of this post yet.</translation>
    </message>
    <message>
        <source>结束 {} 的任职</source>
        <translation>End holding: {}</translation>
    </message>
    <message>
        <source>更正 {} 的任职</source>
        <translation>Correct holding: {}</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>已登记代理</source>
        <translation>Deputy entered</translation>
    </message>
    <message>
        <source>已登记任职</source>
        <translation>Holder entered</translation>
    </message>
    <message>
        <source>{}。替岗的人，不算任职。</source>
        <translation>{}. A deputy stands in and does not count as holder.</translation>
    </message>
    <message>
        <source>{}。原来的人如不再任，请先结束。</source>
        <translation>{}. If the holder before has left, end that holding first.</translation>
    </message>
    <message>
        <source>请填写最后一天。</source>
        <translation>Fill in the last day.</translation>
    </message>
    <message>
        <source>已结束任职</source>
        <translation>Holding ended</translation>
    </message>
    <message>
        <source>{}，最后一天也算在内。以往的任职仍留在这里。</source>
        <translation>{}: the last day counts. Past holders stay listed here.</translation>
    </message>
    <message>
        <source>结束任职</source>
        <translation>End holding</translation>
    </message>
    <message>
        <source>承担</source>
        <translation>Covered</translation>
    </message>
    <message>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>{} 至 {}</source>
        <translation>{} to {}</translation>
    </message>
    <message>
        <source>{} 起</source>
        <translation>From {}</translation>
    </message>
    <message>
        <source>科室任务</source>
        <translation>Tasks of the section</translation>
    </message>
    <message>
        <source>边界</source>
        <translation>Boundary</translation>
    </message>
    <message>
        <source>看哪一样</source>
        <translation>What to see</translation>
    </message>
    <message>
        <source>{} 处待核</source>
        <translation>{} to check</translation>
    </message>
    <message numerus="yes">
        <source>%n 项待核对</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message>
        <source>审批单未交回</source>
        <translation>Sheets not handed back</translation>
    </message>
    <message numerus="yes">
        <source>{} 打印，已 %n 个工作日</source>
        <translation>
            <numerusform>Printed {}, %n working day ago</numerusform>
            <numerusform>Printed {}, %n working days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>前面缺序号 {}。</source>
        <translation>No. {} is missing before this.</translation>
    </message>
    <message>
        <source>第 {} 行“{}”的表头有 {} 栏，没有改动。请改成七栏再导入。</source>
        <translation>Line {}: the heads of the table of “{}” have {} columns. Nothing was changed. Give it seven columns, then import again.</translation>
    </message>
    <message>
        <source>已经办好，只是今天还没有备份。{}</source>
        <translation>Done, only there is no backup of today yet. {}</translation>
    </message>
    <message>
        <source>{}：@ 后面要写文件名；内容就是 @ 的写成 @@。</source>
        <translation>{}: write the name of a file after @; a text that is @ itself is written @@.</translation>
    </message>
    <message>
        <source>{}：{} 不是普通文件。</source>
        <translation>{}: {} is no ordinary file.</translation>
    </message>
    <message>
        <source>{}：文件 {} 读不了（{}）。</source>
        <translation>{}: file {} cannot be read ({}).</translation>
    </message>
    <message>
        <source>新登记时不能办“{}”。请先登记，再办。</source>
        <translation>“{}” cannot be recorded with a new entry. Enter it first, then record it.</translation>
    </message>
    <message>
        <source>还有未办完的登记用着它（{}），办完之前不能改{}。</source>
        <translation>Unfinished entries still use it ({}); until they are done {} stays as it is.</translation>
    </message>
    <message>
        <source>备份没有做成：磁盘 {} 已满。登记没有受影响，请腾出空间后再备份。</source>
        <translation>No backup was made: the disk {} is full. The entries are not affected; make room, then back up again.</translation>
    </message>
    <message>
        <source>“{}”太大，请核对。</source>
        <translation>“{}” is too large; please check it.</translation>
    </message>
    <message>
        <source>已有 {} 的普通登记，启用日期不能晚于这一天。</source>
        <translation>There is an ordinary entry of {}; the first day cannot be later than that.</translation>
    </message>
    <message>
        <source>没有这个文件或文件夹</source>
        <extracomment>How words are translated; the window&apos;s start-up replaces it, paper and commands keep Chinese.</extracomment>
        <translation>no such file or folder</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>no permission</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>disk full</translation>
    </message>
    <message>
        <source>磁盘限额已满</source>
        <translation>disk quota used up</translation>
    </message>
    <message>
        <source>已经存在</source>
        <translation>exists already</translation>
    </message>
    <message>
        <source>是文件夹</source>
        <translation>is a folder</translation>
    </message>
    <message>
        <source>上一级不是文件夹</source>
        <translation>what is above it is no folder</translation>
    </message>
    <message>
        <source>介质是只读的</source>
        <translation>the medium is read-only</translation>
    </message>
    <message>
        <source>读写出错</source>
        <translation>read or write error</translation>
    </message>
    <message>
        <source>名称太长</source>
        <translation>name too long</translation>
    </message>
    <message>
        <source>文件夹不是空的</source>
        <translation>the folder is not empty</translation>
    </message>
    <message>
        <source>Word 文档（所选日期）…&#x3000;Ctrl+E</source>
        <translation>Word document (chosen dates)…&#x3000;Ctrl+E</translation>
    </message>
    <message>
        <source>Excel 工作簿（所选日期）…</source>
        <translation>Excel workbook (chosen dates)…</translation>
    </message>
    <message>
        <source>CSV 文件（所选日期）…</source>
        <translation>CSV file (chosen dates)…</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入启用以前的台账</source>
        <translation>Import the ledger from before the first day of use</translation>
    </message>
    <message>
        <source>Ctrl+P 打印所选的职责卡或本科室</source>
        <translation>Ctrl+P: print the chosen post card or this section</translation>
    </message>
    <message numerus="yes">
        <source>%n 页，A4 横向</source>
        <translation>
            <numerusform>%n page, A4 landscape</numerusform>
            <numerusform>%n pages, A4 landscape</numerusform>
        </translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>{}还是空的，没有“{}”。请先在那里登记，再回到这里。</source>
        <translation>{} is still empty, so there is no “{}”. Enter it there first, then come back.</translation>
    </message>
    <message>
        <source>列出有期限的事：逾期、今天、本周、在外</source>
        <translation>list what has a day: overdue, today, this week, out</translation>
    </message>
    <message>
        <source>按哪一天算，不写为今天</source>
        <translation>as of which day; today if not given</translation>
    </message>
    <message>
        <source>一个人保管、在手、应交、未办完的</source>
        <translation>what one person keeps, holds, owes and has under way</translation>
    </message>
    <message>
        <source>{}，{}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>保管柜</source>
        <translation>Cabinets</translation>
    </message>
    <message>
        <source>登记保管柜</source>
        <translation>New cabinet</translation>
    </message>
    <message>
        <source>密件总览</source>
        <extracomment>By part: key and word of its page.</extracomment>
        <translation>Overview</translation>
    </message>
    <message>
        <source>证件总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>  将新建人员“{}”（{}）</source>
        <translation>  Will add “{}” ({})</translation>
    </message>
    <message>
        <source>柜名</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>放置地点</source>
        <translation>Where it stands</translation>
    </message>
    <message>
        <source>保管人不在时可以收发的人</source>
        <translation>Who may hand out and take in while the keeper is away</translation>
    </message>
    <message>
        <source>“{}”由{}保管，收发须由保管人或替管人经手，不是“{}”。</source>
        <translation>“{}” is kept by {}; only the keeper or the deputy hands out and takes in, not “{}”.</translation>
    </message>
    <message>
        <source>逾期未还</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>{} 不办“{}”这一步。没有改动。</source>
        <translation>{} does not take the step “{}”. Nothing was changed.</translation>
    </message>
    <message>
        <source>结账后更正</source>
        <translation>Corrected after closing</translation>
    </message>
    <message>
        <source>{} 属于已结账的 {} 年（{}），更正须写明原因，并记为“结账后更正”。</source>
        <translation>{} belongs to the closed year {} ({}). A correction needs a reason and is marked “corrected after closing”.</translation>
    </message>
    <message>
        <source>借出</source>
        <extracomment>and what it is called</extracomment>
        <translation>Lent</translation>
    </message>
    <message>
        <source>存放柜</source>
        <extracomment>who has it before it lies in a cabinet: columns, whoever has it last at the end</extracomment>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>柜内位置</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>遗失经过</source>
        <translation>How it was lost</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>报失人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>报失日期</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>{} 现在外面，不能“{}”。请先在{}中登记归还；在外遗失的在那里报失。</source>
        <translation>{} is out, “{}” is not possible. Record its return under {} first; what was lost outside is reported there.</translation>
    </message>
    <message>
        <source>借阅</source>
        <extracomment>what is done to the thing</extracomment>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>{} 已不在柜，不能算作由这一条借出。没有改动。</source>
        <translation>{} is no longer in its cabinet and cannot be out with this loan. Nothing was changed.</translation>
    </message>
    <message>
        <source>借出时约定的应还日期 {}</source>
        <translation>Day of return agreed when lent: {}</translation>
    </message>
    <message>
        <source>应还日期 {} 早于借出的 {}，请改正。</source>
        <translation>The day of return {} is before the day of lending {}. Please correct it.</translation>
    </message>
    <message>
        <source>{} 已作废，{}。</source>
        <translation>{} is struck out; {}.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，{}。</source>
        <translation>{} is “{}”; {}.</translation>
    </message>
    <message>
        <source>{} 现由{}借用（{} 起，{}），没有归还，{}。</source>
        <translation>{} is with {} (since {}, {}) and not yet back; {}.</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>本周到期</source>
        <translation>Due this week</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>To be thought of</translation>
    </message>
    <message>
        <source>在外</source>
        <translation>Out</translation>
    </message>
    <message numerus="yes">
        <source>已逾期 %n 日</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>证件不得由个人保管，登记之日（{}）起 {} 日内上交（2.4）</source>
        <translation>Nobody keeps his own certificate: to be handed in after its entry ({}) within {} days (2.4)</translation>
    </message>
    <message>
        <source>上交 {}</source>
        <translation>Hand in {}</translation>
    </message>
    <message>
        <source>有效期至 {}，到期前 {} 个月提醒换发或注销（2.4）</source>
        <translation>Valid until {}; to be renewed or cancelled, with a warning {} months before (2.4)</translation>
    </message>
    <message>
        <source>{} 将到期</source>
        <translation>{} expires</translation>
    </message>
    <message>
        <source>单位名称、法人代表、联系电话变更的，及时报送备案（2.4），以变动当日为限</source>
        <translation>A change of the unit&apos;s name, head or telephone is filed at once, on the day of the change (2.4)</translation>
    </message>
    <message>
        <source>报送单位登记备案</source>
        <translation>File the change of the unit</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>保管</source>
        <translation>Keeps</translation>
    </message>
    <message>
        <source>替管</source>
        <translation>Stands in for the keeper</translation>
    </message>
    <message>
        <source>在手</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>应交</source>
        <translation>Owes</translation>
    </message>
    <message numerus="yes">
        <source>{} %n 件</source>
        <translation>
            <numerusform>{}: %n</numerusform>
            <numerusform>{}: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>柜内没有登记的物件</source>
        <translation>Nothing entered lies in it</translation>
    </message>
    <message>
        <source>回国报告</source>
        <translation>Return report</translation>
    </message>
    <message>
        <source>未报告</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>保密承诺书（{}）</source>
        <translation>Secrecy pledge ({})</translation>
    </message>
    <message>
        <source>未签订</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>身份证号应为 18 位数字（末位可为 X），现为 {} 位。</source>
        <translation>An identity number has 18 figures (the last may be X); this has {}.</translation>
    </message>
    <message>
        <source>身份证号第 7 至 14 位不是日期，请核对。</source>
        <translation>Places 7 to 14 of the identity number are no date. Please check it.</translation>
    </message>
    <message>
        <source>身份证号的校验码不符（GB 11643），有一位写错了，请核对。</source>
        <translation>The check digit of the identity number does not fit (GB 11643): one figure is wrong.</translation>
    </message>
    <message>
        <source>{}，{} 起在{}处</source>
        <translation>{}, since {} with {}</translation>
    </message>
    <message>
        <source>“{}”写了两次，请去掉一个。</source>
        <translation>“{}” is listed twice. Please take one out.</translation>
    </message>
    <message>
        <source>“{}”看不出是哪本登记的，编号应以 {} 开头。</source>
        <translation>“{}” does not say which register it is of; numbers begin with {}.</translation>
    </message>
    <message>
        <source>{}不是登记簿，没有历史补录，没有导入。</source>
        <translation>{} is no register: nothing old is taken in. Nothing was imported.</translation>
    </message>
    <message>
        <source>{}（将新建）</source>
        <translation>{} (new)</translation>
    </message>
    <message>
        <source>传阅</source>
        <translation>Read in turn</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>密件</source>
        <extracomment>What stays as it was once the paper is in somebody&apos;s hands.</extracomment>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>借阅人</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>借阅科室</source>
        <translation>Borrowing section</translation>
    </message>
    <message>
        <source>借阅事由</source>
        <translation>Reason for borrowing</translation>
    </message>
    <message>
        <source>应还日期</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>同行人</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>绝密件须两人以上</source>
        <translation>Top secret: two persons at least</translation>
    </message>
    <message>
        <source>阅览地点</source>
        <translation>Reading place</translation>
    </message>
    <message>
        <source>绝密件须在指定场所阅读</source>
        <translation>Top secret: read in the designated place only</translation>
    </message>
    <message>
        <source>归还检查</source>
        <translation>Condition on return</translation>
    </message>
    <message>
        <source>部门审核</source>
        <translation>Section review</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To be approved</translation>
    </message>
    <message>
        <source>部门负责人</source>
        <translation>Section head</translation>
    </message>
    <message>
        <source>审核日期</source>
        <translation>Reviewed on</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>{} 还没有拟办，不能送阅（1.1.2：先拟办，后呈阅）。</source>
        <translation>{} has no proposal yet and cannot be sent for reading (1.1.2: the proposal comes first).</translation>
    </message>
    <message>
        <source>{} 还没有领导阅示，不能转办（1.1.2：领导批办后即转）。</source>
        <translation>{} has no leader&apos;s instruction yet and cannot be forwarded (1.1.2).</translation>
    </message>
    <message>
        <source>{} 还没有入柜，不能借阅（1.1.2：办结入柜后方可借阅）。</source>
        <translation>{} is not in its cabinet yet and cannot be borrowed (1.1.2).</translation>
    </message>
    <message>
        <source>应还日期 {} 早于申请日期 {}，请改正。</source>
        <translation>The day of return {} is before the application {}. Please correct it.</translation>
    </message>
    <message>
        <source>绝密件须有两人以上经手（条例 29），请填同行人。</source>
        <translation>Top secret papers go with two persons at least (Regulations 29). Please enter the second person.</translation>
    </message>
    <message>
        <source>同行人须是另一个人（条例 29）。</source>
        <translation>The second person must be somebody else (Regulations 29).</translation>
    </message>
    <message>
        <source>绝密件须在指定场所阅读（条例 29），请填阅览地点。</source>
        <translation>Top secret papers are read in a designated place (Regulations 29). Please enter it.</translation>
    </message>
    <message>
        <source>领取人须是借阅人或同行人（{}），不是“{}”。</source>
        <translation>The borrower or the second person ({}) takes it, not “{}”.</translation>
    </message>
    <message>
        <source>借出日期 {} 早于收到的 {}，请改正。</source>
        <translation>The day of lending {} is before the day of receipt {}. Please correct it.</translation>
    </message>
    <message>
        <source>公开</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>内部</source>
        <translation>Internal</translation>
    </message>
    <message>
        <source>工作秘密</source>
        <translation>Work secret</translation>
    </message>
    <message>
        <source>秘密</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>机密</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>绝密</source>
        <translation>Top secret</translation>
    </message>
    <message>
        <source>或内容摘要；机密、绝密不录</source>
        <translation>Or a summary; none for secret and top secret</translation>
    </message>
    <message>
        <source>密级</source>
        <extracomment>which rows hold no title unless the machine is cleared</extracomment>
        <translation>Level</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>不录标题的，自编代号</source>
        <translation>A code of our own where no title is entered</translation>
    </message>
    <message>
        <source>标题已核对</source>
        <translation>Title checked</translation>
    </message>
    <message>
        <source>标题本身不涉密吗？核对过的答“是”；涉密的请清空标题，填代号</source>
        <translation>Is the title itself no secret? If checked, answer yes; if it is one, clear it and use a code</translation>
    </message>
    <message>
        <source>本机涉密批准</source>
        <translation>Machine cleared</translation>
    </message>
    <message>
        <source>秘密件的标题可能涉密。核对后确可录入的填“是”；否则清空标题，填代号（保密法 31）。</source>
        <translation>The title of a confidential paper may give it away. If you have checked that it does not, say yes; else clear it and enter a code (Secrecy Law 31).</translation>
    </message>
    <message>
        <source>没有标题的，请填代号。</source>
        <translation>Where there is no title, please enter a code.</translation>
    </message>
    <message>
        <source>{} 已作废，不能再用。</source>
        <translation>{} is struck out and can no longer be used.</translation>
    </message>
    <message>
        <source>{} 还有 {} 份会议材料没有收回，不能结束：{}。请先收回；没有发出的请作废（1.4）。</source>
        <translation>{} still has {} copies that were not collected and cannot be closed: {}. Collect them first; strike out those never handed out (1.4).</translation>
    </message>
    <message>
        <source>{} 有材料遗失（{}）：须先报告，请填写遗失报告情况（1.4）。</source>
        <translation>{} has lost copies ({}): the loss is reported first. Please say when and to whom (1.4).</translation>
    </message>
    <message>
        <source>须由领取人（{}）签字，不是“{}”（1.4）。</source>
        <translation>Who takes the copy signs for it ({}), not “{}” (1.4).</translation>
    </message>
    <message>
        <source>因私护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>往来港澳通行证</source>
        <translation>HK–Macao permit</translation>
    </message>
    <message>
        <source>赴台湾通行证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>区管</source>
        <translation>District</translation>
    </message>
    <message>
        <source>局管</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>科级以下</source>
        <translation>Below section head</translation>
    </message>
    <message>
        <source>须由申请人本人（{}）签字，不是“{}”（2.4）。</source>
        <translation>The applicant ({}) signs personally, not “{}” (2.4).</translation>
    </message>
    <message>
        <source>区管干部由区委组织部审批（2.4），不是“{}”。</source>
        <translation>The district&apos;s organisation department approves (2.4), not “{}”.</translation>
    </message>
    <message>
        <source>人员中没有 {} 在职的“{}”。请先登记此人，或改正姓名。</source>
        <translation>On {} nobody called “{}” is in office. Enter the person first, or correct the name.</translation>
    </message>
    <message>
        <source>区管干部的证件由区委组织部保管（2.4），接收人不能是本局的“{}”。</source>
        <translation>Certificates of those whom the district manages are kept by its organisation department (2.4); “{}” is one of ours.</translation>
    </message>
    <message>
        <source>待入柜、待转交、待转出</source>
        <translation>To be put in, passed on or transferred</translation>
    </message>
    <message>
        <source>待上交和将到期</source>
        <translation>To be handed in, about to expire</translation>
    </message>
    <message>
        <source>审批中</source>
        <translation>Under approval</translation>
    </message>
    <message>
        <source>备案待报送</source>
        <translation>Filings to be sent</translation>
    </message>
    <message>
        <source>证件核查</source>
        <translation>Cabinet checks</translation>
    </message>
    <message>
        <source>持证人已离任，证件转出到新单位或注销（2.4）</source>
        <translation>The holder has left: transfer it to the new unit or cancel it (2.4)</translation>
    </message>
    <message>
        <source>{}，{} 出境</source>
        <translation>{}, leaving {}</translation>
    </message>
    <message>
        <source>登记备案：{}</source>
        <translation>Filing: {}</translation>
    </message>
    <message>
        <source>涉密计算机批准文号</source>
        <translation>Classified computer approval no.</translation>
    </message>
    <message>
        <source>本机经批准为涉密计算机的才填；填了才能登记机密、绝密件的标题</source>
        <translation>Only if this machine is approved as a classified computer; only then may titles of secret and top secret papers be entered</translation>
    </message>
    <message>
        <source>证件交回天数</source>
        <translation>Days to hand back certificates</translation>
    </message>
    <message>
        <source>回国后几日内交回证件，不填为 10</source>
        <translation>Days after the return; empty means 10</translation>
    </message>
    <message>
        <source>证件到期提醒</source>
        <translation>Warn before certificates expire</translation>
    </message>
    <message>
        <source>到期前几个月提醒，不填为 6</source>
        <translation>Months before; empty means 6</translation>
    </message>
    <message>
        <source>应在 1 与 60 之间。</source>
        <translation>It must be between 1 and 60.</translation>
    </message>
    <message>
        <source>已录有 {} 条机密、绝密件或密码电报的标题，不能取消批准（保密法 31）：这份资料只能留在涉密计算机上。</source>
        <translation>{} titles of Secret, Top secret or cipher telegrams are recorded, so the approval cannot be withdrawn (Secrecy Law 31): these data stay on a classified computer.</translation>
    </message>
    <message>
        <source>承诺书版本</source>
        <translation>Pledge texts</translation>
    </message>
    <message>
        <source>版本名称</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>如 2026年版</source>
        <translation>Such as the 2026 edition</translation>
    </message>
    <message>
        <source>组长</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>副组长</source>
        <translation>Deputy head</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>办公室成员</source>
        <translation>Office member</translation>
    </message>
    <message>
        <source>保密工作领导小组</source>
        <translation>Secrecy group</translation>
    </message>
    <message>
        <source>组内职务</source>
        <translation>Place in the group</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>依据文号</source>
        <translation>By document</translation>
    </message>
    <message>
        <source>{}已在小组中，请先填原记录的结束日期。</source>
        <translation>{} is in the group already. End the earlier record first.</translation>
    </message>
    <message>
        <source>小组已有组长（{}），请先填其结束日期。</source>
        <translation>The group has a head ({}). End that record first.</translation>
    </message>
    <message>
        <source>重复清理</source>
        <translation>Clear duplicate</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>登记备案</source>
        <translation>Exit filings</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Recorded on</translation>
    </message>
    <message>
        <source>入库标识</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>中文姓</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>中文名</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>由身份证号带出</source>
        <translation>Follows from the identity number</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity no.</translation>
    </message>
    <message>
        <source>户口所在地</source>
        <translation>Registered residence</translation>
    </message>
    <message>
        <source>工作单位</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>职务（级）或职称</source>
        <translation>Post or title</translation>
    </message>
    <message>
        <source>人事主管单位</source>
        <translation>Personnel authority</translation>
    </message>
    <message>
        <source>报送单位组织机构代码</source>
        <translation>Reporting unit&apos;s code</translation>
    </message>
    <message>
        <source>报送单位名称</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>报送单位类别</source>
        <translation>Kind of unit</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>重复登记单位</source>
        <translation>Duplicate filed by</translation>
    </message>
    <message>
        <source>重复清理才填：清理哪个单位的登记</source>
        <translation>Only for a duplicate: whose entry is cleared</translation>
    </message>
    <message>
        <source>变动事由</source>
        <translation>Reason of change</translation>
    </message>
    <message>
        <source>变更、撤销须写明</source>
        <translation>Needed for a change or a revocation</translation>
    </message>
    <message>
        <source>入库批号</source>
        <translation>Batch no.</translation>
    </message>
    <message>
        <source>撤销日期</source>
        <translation>Revoked on</translation>
    </message>
    <message>
        <source>待报送</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>核对人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>已报送</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>报送人</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>报送日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>姓和名合起来须是“{}”。</source>
        <translation>Family and given name together must be “{}”.</translation>
    </message>
    <message>
        <source>身份证号中的出生日期是 {}，与所填不符。</source>
        <translation>The identity number says born on {}; that differs.</translation>
    </message>
    <message>
        <source>身份证号中的性别与所填不符。</source>
        <translation>The identity number says another sex.</translation>
    </message>
    <message>
        <source>请填写清理的是哪个单位的重复登记。</source>
        <translation>Please say whose duplicate entry is cleared.</translation>
    </message>
    <message>
        <source>现工作单位的登记保留，清理的须是其他单位的登记（2.4）。</source>
        <translation>The present unit&apos;s entry stays; what is cleared is another unit&apos;s (2.4).</translation>
    </message>
    <message>
        <source>组织部门已登记的，保留组织部门的，本单位的办理撤销（2.4）。</source>
        <translation>What the organisation department filed stays; revoke our own entry (2.4).</translation>
    </message>
    <message>
        <source>{} 已由 {} 备案，没有撤销，不能再次新增（2.4）。</source>
        <translation>{} is on file by {}, which was not revoked: not to be filed again (2.4).</translation>
    </message>
    <message>
        <source>{} 已由 {} 备案，撤销还没有报送，不能再次新增（2.4）。</source>
        <translation>{} is on file by {}, whose revocation was not sent yet: not to be filed again (2.4).</translation>
    </message>
    <message>
        <source>证件须交回保管，不能由持证人本人（{}）留存（2.4）。</source>
        <translation>A certificate is handed back for keeping, not kept by its holder ({}) (2.4).</translation>
    </message>
    <message>
        <source>出国（境）审批登记</source>
        <translation>Journeys abroad</translation>
    </message>
    <message>
        <source>待本人签字</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>申请出国（境）</source>
        <translation>Apply for a journey</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>单位及职务</source>
        <translation>Unit and post</translation>
    </message>
    <message>
        <source>干部类别</source>
        <translation>Managed by</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>Certificate no.</translation>
    </message>
    <message>
        <source>前往国家（地区）</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Purpose of journey</translation>
    </message>
    <message>
        <source>计划出境</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>计划返回</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>行程</source>
        <translation>Itinerary</translation>
    </message>
    <message>
        <source>费用来源</source>
        <translation>Costs borne by</translation>
    </message>
    <message>
        <source>如 费用自理</source>
        <translation>E.g. self-paid</translation>
    </message>
    <message>
        <source>应交日期</source>
        <translation>To hand back by</translation>
    </message>
    <message>
        <source>是否成行</source>
        <translation>Did travel</translation>
    </message>
    <message>
        <source>实际出境</source>
        <translation>Left on</translation>
    </message>
    <message>
        <source>实际返回</source>
        <translation>Came back on</translation>
    </message>
    <message>
        <source>逾期返回原因</source>
        <translation>Why back late</translation>
    </message>
    <message>
        <source>本人签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已申请</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>签字日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>负责人审核</source>
        <translation>Head&apos;s review</translation>
    </message>
    <message>
        <source>负责人已签</source>
        <translation>Reviewed by head</translation>
    </message>
    <message>
        <source>单位负责人</source>
        <translation>Head of unit</translation>
    </message>
    <message>
        <source>政工科初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>初审通过</source>
        <translation>Personnel agreed</translation>
    </message>
    <message>
        <source>局党组审批</source>
        <translation>Party group</translation>
    </message>
    <message>
        <source>局党组</source>
        <translation>Party group</translation>
    </message>
    <message>
        <source>党组审批日期</source>
        <translation>Party group approved on</translation>
    </message>
    <message>
        <source>组织部审批</source>
        <translation>District</translation>
    </message>
    <message>
        <source>区委组织部</source>
        <translation>Organisation dept</translation>
    </message>
    <message>
        <source>组织部审批日期</source>
        <translation>Organisation dept approved on</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>发放日期</source>
        <translation>Issued to holder on</translation>
    </message>
    <message>
        <source>回国登记</source>
        <translation>Return home</translation>
    </message>
    <message>
        <source>已回国</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>已报告</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>报告接收人</source>
        <translation>Report taken by</translation>
    </message>
    <message>
        <source>报告日期</source>
        <translation>Report on</translation>
    </message>
    <message>
        <source>证件交回</source>
        <translation>Hand back</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Taken in by</translation>
    </message>
    <message>
        <source>交回日期</source>
        <translation>Handed back on</translation>
    </message>
    <message>
        <source>取消出行</source>
        <translation>Give up journey</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>取消申请人</source>
        <translation>Given up by</translation>
    </message>
    <message>
        <source>取消日期</source>
        <translation>Given up on</translation>
    </message>
    <message>
        <source>{} 的证件已发放，不能取消出行。请登记回国（是否成行填“否”），再交回证件。</source>
        <translation>The certificate of {} was issued: the journey cannot be given up. Record the return with “no” for having gone, then hand the certificate back.</translation>
    </message>
    <message>
        <source>{} 的有效期至 {}，已经过期，不能发放。</source>
        <translation>{} expired on {} and cannot be issued.</translation>
    </message>
    <message>
        <source>{} 的有效期至 {}，早于计划返回的 {}，不能发放。</source>
        <translation>{} is valid until {}, before the planned return {}, and cannot be issued.</translation>
    </message>
    <message>
        <source>按计划返回 {} 推算，返回后限期交回（2.4），以实际返回日为准</source>
        <translation>Reckoned from the planned return {}; the days run from the actual return (2.4)</translation>
    </message>
    <message numerus="yes">
        <source>实际返回 {} 起 %n 日内交回（2.4）</source>
        <translation>
            <numerusform>To be handed back within %n day of the actual return on {} (2.4)</numerusform>
            <numerusform>To be handed back within %n days of the actual return on {} (2.4)</numerusform>
        </translation>
    </message>
    <message>
        <source>计划返回 {} 早于计划出境 {}，请改正。</source>
        <translation>The planned return {} is before the departure {}. Please correct it.</translation>
    </message>
    <message>
        <source>实际返回 {} 晚于批准的 {}，请写明逾期返回原因（2.4）。</source>
        <translation>The return on {} is later than the approved {}: please say why (2.4).</translation>
    </message>
    <message>
        <source>实际返回 {} 早于实际出境 {}，请改正。</source>
        <translation>The return {} is before the departure {}. Please correct it.</translation>
    </message>
    <message>
        <source>实际出境 {} 早于发放日期 {}，请改正。</source>
        <translation>The departure {} is before the issue {}. Please correct it.</translation>
    </message>
    <message>
        <source>实际返回 {} 晚于登记的 {}，请改正。</source>
        <translation>The return {} is after the day it was recorded, {}. Please correct it.</translation>
    </message>
    <message>
        <source>这一步须由{}本人签字，不是“{}”。</source>
        <translation>This step is signed by {} in person, not by “{}”.</translation>
    </message>
    <message>
        <source>接交人“{}”{} 不在职，不能接交。</source>
        <translation>The successor “{}” is not in office on {} and cannot take over.</translation>
    </message>
    <message>
        <source>移交清册</source>
        <translation>Hand-overs</translation>
    </message>
    <message>
        <source>待移交</source>
        <translation>To be handed over</translation>
    </message>
    <message>
        <source>清册日期</source>
        <translation>Date of list</translation>
    </message>
    <message>
        <source>移交人</source>
        <translation>From</translation>
    </message>
    <message>
        <source>接交人</source>
        <translation>To</translation>
    </message>
    <message>
        <source>监交人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>移交人、接交人以外的第三人</source>
        <translation>A third person, neither of the two</translation>
    </message>
    <message>
        <source>移交原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>如 岗位调整、离岗</source>
        <translation>E.g. change of post, leaving</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>移交清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>已移交待接</source>
        <translation>Handed over, not yet taken</translation>
    </message>
    <message>
        <source>移交人签字</source>
        <translation>Signed by (from)</translation>
    </message>
    <message>
        <source>移交日期</source>
        <translation>Handed over on</translation>
    </message>
    <message>
        <source>接交</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>已接交待监</source>
        <translation>Taken over, not yet witnessed</translation>
    </message>
    <message>
        <source>接交人签字</source>
        <translation>Signed by (to)</translation>
    </message>
    <message>
        <source>接交日期</source>
        <translation>Taken over on</translation>
    </message>
    <message>
        <source>监交</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>已移交</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>监交人签字</source>
        <translation>Signed by (witness)</translation>
    </message>
    <message>
        <source>监交日期</source>
        <translation>Witnessed on</translation>
    </message>
    <message>
        <source>监销人不能是送销人（{}），须由另外两人监销（1.1.3）。</source>
        <translation>Who sends the papers ({}) does not witness their destruction; two others do (1.1.3).</translation>
    </message>
    <message>
        <source>须有两名监销人，“{}”已是第一名（1.1.3）。</source>
        <translation>Two witnesses are needed; “{}” is the first already (1.1.3).</translation>
    </message>
    <message>
        <source>内部资料清理登记</source>
        <translation>Clearing</translation>
    </message>
    <message>
        <source>保密工作</source>
        <translation>Secrecy work</translation>
    </message>
    <message>
        <source>待清理</source>
        <translation>To be cleared</translation>
    </message>
    <message>
        <source>清理月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>如 2026-11</source>
        <translation>Such as 2026-11</translation>
    </message>
    <message>
        <source>清理科室</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>资料名称</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>没有可清理的填“无”，数量填 0</source>
        <translation>Write none and 0 where there is nothing</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>是否涉密</source>
        <translation>Classified</translation>
    </message>
    <message>
        <source>涉密的不在这里办，走清退销毁登记</source>
        <translation>Classified papers go by the lists of papers leaving</translation>
    </message>
    <message>
        <source>送销人</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>销毁方式</source>
        <translation>How destroyed</translation>
    </message>
    <message>
        <source>如 碎纸机粉碎、送指定单位</source>
        <translation>Such as shredded, sent to the named unit</translation>
    </message>
    <message>
        <source>无可销毁</source>
        <translation>Nothing to destroy</translation>
    </message>
    <message>
        <source>清点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>已清点</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>清点人</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>清点日期</source>
        <translation>Counted on</translation>
    </message>
    <message>
        <source>待销毁</source>
        <translation>To be destroyed</translation>
    </message>
    <message>
        <source>监销一</source>
        <translation>First witness</translation>
    </message>
    <message>
        <source>销毁中</source>
        <translation>Being destroyed</translation>
    </message>
    <message>
        <source>监销人一</source>
        <translation>First witness&apos;s name</translation>
    </message>
    <message>
        <source>监销日期一</source>
        <translation>First witness on</translation>
    </message>
    <message>
        <source>监销二</source>
        <translation>Second witness</translation>
    </message>
    <message>
        <source>监销人二</source>
        <translation>Second witness&apos;s name</translation>
    </message>
    <message>
        <source>监销日期二</source>
        <translation>Second witness on</translation>
    </message>
    <message>
        <source>清理月份请写成 2026-11。</source>
        <translation>Write the month as 2026-11.</translation>
    </message>
    <message>
        <source>涉密的不能在这里销毁，须列入清退销毁登记，经批准办理（1.1.3；条例 28）。</source>
        <translation>Classified papers are not destroyed here; they go on a list of papers leaving, with approval (1.1.3; Regulation 28).</translation>
    </message>
    <message>
        <source>数量不能小于 0。</source>
        <translation>The number cannot be below 0.</translation>
    </message>
    <message>
        <source>请填写销毁方式。</source>
        <translation>Please say how it is destroyed.</translation>
    </message>
    <message>
        <source>会议材料发放登记</source>
        <translation>Meeting copies</translation>
    </message>
    <message>
        <source>待发放</source>
        <translation>To be handed out</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>份号</source>
        <translation>Copy no.</translation>
    </message>
    <message>
        <source>外单位的人领取时，填本单位的联络人</source>
        <translation>For a guest, who answers for him here</translation>
    </message>
    <message>
        <source>外单位领取人</source>
        <translation>Guest</translation>
    </message>
    <message>
        <source>单位和姓名</source>
        <translation>Unit and name</translation>
    </message>
    <message>
        <source>一般为会议当日</source>
        <translation>Usually the day of the meeting</translation>
    </message>
    <message>
        <source>领取签字</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Collect</translation>
    </message>
    <message>
        <source>已收回</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>收回人</source>
        <translation>Collected by</translation>
    </message>
    <message>
        <source>收回日期</source>
        <translation>Collected on</translation>
    </message>
    <message>
        <source>密级文件借阅登记</source>
        <translation>Paper loans</translation>
    </message>
    <message>
        <source>密级文件</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>借出日期</source>
        <translation>Lent on</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>已归还</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>归还日期</source>
        <translation>Back on</translation>
    </message>
    <message>
        <source>请填写存放柜：证件须存放在专柜（2.4）。</source>
        <translation>Please enter the cabinet: certificates are kept in a cabinet of their own (2.4).</translation>
    </message>
    <message>
        <source>在职人员的证件不得由个人保管（2.4），转出接收人不能是“{}”本人。</source>
        <translation>Who is in office does not keep a certificate (2.4): it cannot be transferred to “{}” personally.</translation>
    </message>
    <message>
        <source>证件台账</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>未上交</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of certificate</translation>
    </message>
    <message>
        <source>发证机关</source>
        <translation>Issuing authority</translation>
    </message>
    <message>
        <source>发证日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>发证日期原文</source>
        <translation>Issued, as written</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>有效期原文</source>
        <translation>Valid until, as written</translation>
    </message>
    <message>
        <source>上交时间原文</source>
        <translation>Handed in, as written</translation>
    </message>
    <message>
        <source>原证件</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>换发、补发的才填：原证件号码</source>
        <translation>Only for a renewal or replacement: the former number</translation>
    </message>
    <message>
        <source>注销转出原因</source>
        <translation>Reason for leaving the inventory</translation>
    </message>
    <message>
        <source>上交</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>已上交</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>上交人</source>
        <translation>Handed in by</translation>
    </message>
    <message>
        <source>上交日期</source>
        <translation>Handed in on</translation>
    </message>
    <message>
        <source>入柜</source>
        <translation>Put in cabinet</translation>
    </message>
    <message>
        <source>在柜</source>
        <translation>In cabinet</translation>
    </message>
    <message>
        <source>入柜日期</source>
        <translation>In cabinet since</translation>
    </message>
    <message>
        <source>转交组织部</source>
        <translation>Pass to organisation dept</translation>
    </message>
    <message>
        <source>已转组织部</source>
        <translation>With organisation dept</translation>
    </message>
    <message>
        <source>组织部接收人</source>
        <translation>Taken there by</translation>
    </message>
    <message>
        <source>转交日期</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>注销经办人</source>
        <translation>Cancelled by</translation>
    </message>
    <message>
        <source>注销日期</source>
        <translation>Cancelled on</translation>
    </message>
    <message>
        <source>转出</source>
        <translation>Transfer out</translation>
    </message>
    <message>
        <source>已转出</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>转出接收人</source>
        <translation>Transferred to</translation>
    </message>
    <message>
        <source>转出日期</source>
        <translation>Transferred on</translation>
    </message>
    <message>
        <source>有效期至 {} 不晚于发证日期 {}，请改正。</source>
        <translation>Valid until {} is not after the issue {}. Please correct it.</translation>
    </message>
    <message>
        <source>区管干部的证件由区委组织部保管，不放本局专柜（2.4）。请清空，办理转交组织部。</source>
        <translation>Certificates of those whom the district manages are kept by its organisation department, not in our cabinet (2.4). Clear this and record the passing on.</translation>
    </message>
    <message>
        <source>存放在组织部的是区管干部的证件（2.4），请核对干部类别。</source>
        <translation>The organisation department keeps the certificates of those the district manages (2.4). Check the category.</translation>
    </message>
    <message>
        <source>在柜的证件须写明存放柜（2.4：专柜）。</source>
        <translation>A certificate in the cabinet must say which cabinet (2.4).</translation>
    </message>
    <message>
        <source>{} 不是同一人的同种证件，不能由它换发、补发。</source>
        <translation>{} is not of the same holder and kind and cannot be replaced by this.</translation>
    </message>
    <message>
        <source>{} 还在册。换发的请先办理注销，补发的请先报失。</source>
        <translation>{} is still on record. Cancel it first for a renewal, or report it lost.</translation>
    </message>
    <message>
        <source>监督人不能是核查人，也不能是这个柜的保管人（{}）。</source>
        <translation>The supervisor neither checks nor keeps this cabinet ({}).</translation>
    </message>
    <message>
        <source>待核查人签字</source>
        <translation>Checker to sign</translation>
    </message>
    <message>
        <source>核查日期</source>
        <translation>Checked on (day)</translation>
    </message>
    <message>
        <source>缺少</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>应有而不在柜中的证件号码，用顿号分开</source>
        <translation>Numbers that should be there and are not</translation>
    </message>
    <message>
        <source>逐本核对的填证件号码；不填即除缺少的以外都在</source>
        <translation>Numbers found one by one; empty means all but the missing</translation>
    </message>
    <message>
        <source>错位</source>
        <translation>Wrong slot</translation>
    </message>
    <message>
        <source>放错位置的一行一本：证件号码 实际位置</source>
        <translation>One a line: number, then the slot it lay in</translation>
    </message>
    <message>
        <source>核查结论</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>应有</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>核查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>待监督人签字</source>
        <translation>Supervisor to sign</translation>
    </message>
    <message>
        <source>核查人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>核查签字日期</source>
        <translation>Checker signed on</translation>
    </message>
    <message>
        <source>监督</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>已核查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>监督人</source>
        <translation>Supervised by</translation>
    </message>
    <message>
        <source>监督签字日期</source>
        <translation>Supervisor signed on</translation>
    </message>
    <message>
        <source>“{}”应写成：证件号码 实际位置。</source>
        <translation>Write “{}” as: number, blank, slot.</translation>
    </message>
    <message>
        <source>{} 不在柜中，说不上错位。</source>
        <translation>{} is not in the cabinet: it cannot lie in a wrong slot.</translation>
    </message>
    <message>
        <source>{} 登记的位置就是 {}，没有错位。</source>
        <translation>The slot of {} on record is {}: it lies right.</translation>
    </message>
    <message>
        <source>逾期未整改</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>复查人不能是整改人（{}）。</source>
        <translation>Who fixed it ({}) does not recheck it.</translation>
    </message>
    <message>
        <source>保密检查登记</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>已检查</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>检查日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>检查范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>检查内容</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>发现问题</source>
        <translation>Found any</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>整改责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>Fix by</translation>
    </message>
    <message>
        <source>整改情况</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>整改</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>已整改</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <source>整改人</source>
        <translation>Fixed by</translation>
    </message>
    <message>
        <source>整改日期</source>
        <translation>Fixed on</translation>
    </message>
    <message>
        <source>复查</source>
        <translation>Recheck</translation>
    </message>
    <message>
        <source>已复查</source>
        <translation>Rechecked</translation>
    </message>
    <message>
        <source>复查人</source>
        <translation>Rechecked by</translation>
    </message>
    <message>
        <source>复查日期</source>
        <translation>Rechecked on</translation>
    </message>
    <message>
        <source>写了问题的，“发现问题”应填“是”。</source>
        <translation>Where findings are written, “Found any” is yes.</translation>
    </message>
    <message>
        <source>请写明发现的问题。</source>
        <translation>Please say what was found.</translation>
    </message>
    <message>
        <source>请填写整改责任人。</source>
        <translation>Please say who is responsible.</translation>
    </message>
    <message>
        <source>请填写整改期限。</source>
        <translation>Please say by when it is fixed.</translation>
    </message>
    <message>
        <source>整改期限 {} 早于检查日期 {}，请改正。</source>
        <translation>Fix by {} is before the check on {}. Please correct it.</translation>
    </message>
    <message>
        <source>保密承诺书登记</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>已签订</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>签订日期</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>承诺人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>“{}”{} 不在使用，请改用现行版本。</source>
        <translation>“{}” is not in use on {}. Take the version in force.</translation>
    </message>
    <message>
        <source>{}已签过“{}”，不必再登。</source>
        <translation>{} has signed “{}” already.</translation>
    </message>
    <message>
        <source>保密培训登记</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>已培训</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>培训日期</source>
        <translation>Held on</translation>
    </message>
    <message>
        <source>培训内容</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>授课人</source>
        <translation>Taught by</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>参加范围</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>参加人数</source>
        <translation>Attended</translation>
    </message>
    <message>
        <source>缺席补训</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>没有参加的人，和补训的日子</source>
        <translation>Who was not there, and when they made up for it</translation>
    </message>
    <message>
        <source>参加人数至少为 1。</source>
        <translation>At least 1 person attended.</translation>
    </message>
    <message>
        <source>移交存档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>清退</source>
        <translation>Hand back to issuer</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>须有两名监销人，“{}”已是第一名。</source>
        <translation>Two witnesses are needed; “{}” is the first already.</translation>
    </message>
    <message>
        <source>清退销毁登记</source>
        <translation>Papers leaving</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>How they leave</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>编号之间用顿号</source>
        <translation>Numbers with 、 between</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>接收单位</source>
        <translation>Receiving unit</translation>
    </message>
    <message>
        <source>档案管理人员、原发单位，或指定的销毁单位</source>
        <translation>The archivist, the issuer, or the designated destruction unit</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>监销中</source>
        <translation>Being destroyed</translation>
    </message>
    <message>
        <source>已监销</source>
        <translation>Witnessed</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Finished on</translation>
    </message>
    <message>
        <source>共 {} 件，都在。</source>
        <translation>{} in all, every one is here.</translation>
    </message>
    <message>
        <source>清单是空的。</source>
        <translation>The list is empty.</translation>
    </message>
    <message>
        <source>涉密会议登记</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>未收齐</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>会议日期</source>
        <translation>Held on</translation>
    </message>
    <message>
        <source>会议地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>召集科室</source>
        <translation>Convened by</translation>
    </message>
    <message>
        <source>保密责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>负责材料发放和收回的人</source>
        <translation>Who hands out and collects the papers</translation>
    </message>
    <message>
        <source>遗失报告情况</source>
        <translation>Report of the loss</translation>
    </message>
    <message>
        <source>有材料遗失时：何时报告何单位</source>
        <translation>Where a copy was lost: when and to whom it was reported</translation>
    </message>
    <message>
        <source>收齐</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已收齐</source>
        <translation>All collected</translation>
    </message>
    <message>
        <source>收齐确认人</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>收齐日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>特急</source>
        <translation>Most urgent</translation>
    </message>
    <message>
        <source>加急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>密级文件登记</source>
        <translation>Classified papers</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>原件</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>复制件才填：原件的编号</source>
        <translation>For copies: the number of the original</translation>
    </message>
    <message>
        <source>特提</source>
        <translation>Flash</translation>
    </message>
    <message>
        <source>平急</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>电报登记</source>
        <translation>Telegrams</translation>
    </message>
    <message>
        <source>收到时刻</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>密码电报</source>
        <translation>Cipher</translation>
    </message>
    <message>
        <source>密电填是，明电填否；密电不录标题</source>
        <translation>Yes for cipher, no for plain; cipher telegrams have no title here</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Precedence</translation>
    </message>
    <message>
        <source>密码电报不得复制（密码电报管理规定）。</source>
        <translation>Cipher telegrams are not copied (rules for cipher telegrams).</translation>
    </message>
    <message>
        <source>电报借阅登记</source>
        <translation>Telegram loans</translation>
    </message>
    <message>
        <source>电报</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>密码电报不得外借（密码电报管理规定），只办传阅或转办。</source>
        <translation>Cipher telegrams are not lent (rules for cipher telegrams); they are read or dealt with.</translation>
    </message>
    <message>
        <source>单位登记备案</source>
        <translation>Unit filings</translation>
    </message>
    <message>
        <source>变动未报送</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>变动日期</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>原单位名称</source>
        <translation>Former name</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of unit</translation>
    </message>
    <message>
        <source>原法人代表</source>
        <translation>Former legal head</translation>
    </message>
    <message>
        <source>法人代表</source>
        <translation>Legal head</translation>
    </message>
    <message>
        <source>原联系电话</source>
        <translation>Former telephone</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>盖章签名</source>
        <translation>Seal and sign</translation>
    </message>
    <message>
        <source>签名负责人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>盖章签名日期</source>
        <translation>Sealed and signed on</translation>
    </message>
    <message>
        <source>单位名称、法人代表、联系电话都没有变，不必备案。</source>
        <translation>Name, legal head and telephone are all unchanged: nothing to report.</translation>
    </message>
    <message>
        <source>年度结账</source>
        <translation>Year-end closing</translation>
    </message>
    <message>
        <source>待结账</source>
        <translation>To be closed</translation>
    </message>
    <message>
        <source>登记簿</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>登记数</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>作废数</source>
        <translation>Struck</translation>
    </message>
    <message>
        <source>结转数</source>
        <translation>Carried over</translation>
    </message>
    <message>
        <source>结存数</source>
        <translation>Remaining</translation>
    </message>
    <message>
        <source>结转编号</source>
        <translation>Numbers carried over</translation>
    </message>
    <message>
        <source>结账</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已结账</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>结账人</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>结账日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>{} {} 年已有结账：{}。</source>
        <translation>{}: the year {} has a closing already: {}.</translation>
    </message>
    <message>
        <source>{} {} 年还没有结账，请先结前一年。</source>
        <translation>{}: the year {} is not closed. Close the earlier year first.</translation>
    </message>
    <message>
        <source>{} 年在它之后也已结账（{}），不能先作废这一年的。</source>
        <translation>The later year {} is closed as well ({}); this one cannot be struck before it.</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>To be dealt with</translation>
    </message>
    <message>
        <source>阅件</source>
        <translation>To be read</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>来文单位</source>
        <translation>From</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Reference no.</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>制发日期</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>保密期限</source>
        <translation>Secrecy term</translation>
    </message>
    <message>
        <source>不填按最长：绝密 30、机密 20、秘密 10 年</source>
        <translation>Empty: the longest, 30, 20 and 10 years</translation>
    </message>
    <message>
        <source>解密日期</source>
        <translation>Declassified on</translation>
    </message>
    <message>
        <source>纸上标明日期的才填</source>
        <translation>Only where the paper says a day</translation>
    </message>
    <message>
        <source>解密条件</source>
        <translation>Declassified when</translation>
    </message>
    <message>
        <source>纸上标明条件的才填</source>
        <translation>Only where the paper says a condition</translation>
    </message>
    <message>
        <source>超期依据</source>
        <translation>Basis of a longer term</translation>
    </message>
    <message>
        <source>期限超过法定最长时写明</source>
        <translation>Where the term exceeds the legal maximum</translation>
    </message>
    <message>
        <source>应清退日期</source>
        <translation>Hand back by</translation>
    </message>
    <message>
        <source>原发单位要求清退的才填</source>
        <translation>Only where the issuer wants it back</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>复制批准人</source>
        <translation>Copy approved by</translation>
    </message>
    <message>
        <source>复制件才填</source>
        <translation>For copies</translation>
    </message>
    <message>
        <source>复制设备</source>
        <translation>Copied with</translation>
    </message>
    <message>
        <source>复制件才填：哪台涉密设备</source>
        <translation>For copies: which classified machine</translation>
    </message>
    <message>
        <source>原发单位同意</source>
        <translation>Issuer&apos;s consent</translation>
    </message>
    <message>
        <source>复制绝密件才填：同意的文号或日期</source>
        <translation>For copies of top secret papers: number or day of the consent</translation>
    </message>
    <message>
        <source>拟办意见</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>批示意见</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>承办科室</source>
        <translation>Section in charge</translation>
    </message>
    <message>
        <source>保密期满</source>
        <translation>Secret until</translation>
    </message>
    <message>
        <source>拟办</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>已拟办</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>拟办人</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>拟办日期</source>
        <translation>Proposed on</translation>
    </message>
    <message>
        <source>阅示</source>
        <translation>Instruct</translation>
    </message>
    <message>
        <source>已批办</source>
        <translation>Instructed</translation>
    </message>
    <message>
        <source>阅示领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>阅示日期</source>
        <translation>Instructed on</translation>
    </message>
    <message>
        <source>转送</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>已转送</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>转送日期</source>
        <translation>Signed for on</translation>
    </message>
    <message>
        <source>督办人</source>
        <translation>Followed up by</translation>
    </message>
    <message>
        <source>已移交存档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>存档接收人</source>
        <translation>Archivist</translation>
    </message>
    <message>
        <source>已清退</source>
        <translation>Handed back to issuer</translation>
    </message>
    <message>
        <source>清退接收人</source>
        <translation>Received by issuer</translation>
    </message>
    <message>
        <source>清退日期</source>
        <translation>Given back on</translation>
    </message>
    <message>
        <source>销毁人</source>
        <translation>Destroyed by</translation>
    </message>
    <message>
        <source>销毁日期</source>
        <translation>Destroyed on</translation>
    </message>
    <message>
        <source>{} 的“{}”须列入清退销毁登记，经批准后由清单办结，不能单独办理（条例 27、28）。没有改动。</source>
        <translation>{}: “{}” goes by an approved list under Papers Leaving, not singly (Regulations 27, 28). Nothing was changed.</translation>
    </message>
    <message>
        <source>份数至少为 1。</source>
        <translation>There is at least 1 copy.</translation>
    </message>
    <message>
        <source>“{}”不是国家秘密，没有保密期限（保密法 19）。</source>
        <translation>“{}” is no state secret and has no secrecy term (Secrecy Law 19).</translation>
    </message>
    <message>
        <source>保密期限至少 1 年。</source>
        <translation>A secrecy term is at least 1 year.</translation>
    </message>
    <message>
        <source>{}级的保密期限最长 {} 年（保密法 19）；另有规定的，请写明超期依据。</source>
        <translation>The term of level {} is {} years at most (Secrecy Law 19); where a rule says otherwise, name it.</translation>
    </message>
    <message>
        <source>制发日期 {} 晚于收到日期 {}，请改正。</source>
        <translation>The paper&apos;s day {} is after its receipt {}. Please correct it.</translation>
    </message>
    <message>
        <source>复制须经批准，请填复制批准人（条例 27）。</source>
        <translation>Copies need approval: enter who approved (Regulations 27).</translation>
    </message>
    <message>
        <source>密件不得在非涉密设备上复印（1.1.2），请填复制用的涉密设备。</source>
        <translation>Confidential papers are not copied on unclassified machines (1.1.2): enter the classified one used.</translation>
    </message>
    <message>
        <source>绝密件未经原发单位同意不得复制（条例 29），请填同意的文号或日期。</source>
        <translation>Top secret papers are not copied without the issuer&apos;s consent (Regulations 29): enter its number or day.</translation>
    </message>
    <message>
        <source>{} 已不在本单位，不能再有复制件。</source>
        <translation>{} is no longer here and can have no further copy.</translation>
    </message>
    <message>
        <source>请填写存放柜：密件须存放在指定文件柜（1.1.2）。</source>
        <translation>Please enter the cabinet: confidential papers are kept in a designated one (1.1.2).</translation>
    </message>
    <message>
        <source>{} 保密期限已满，已自行解密</source>
        <translation>{}: the term has ended, it is no longer secret</translation>
    </message>
    <message>
        <source>{} 保密期限将满，须审核是否延长</source>
        <translation>{}: the term ends, decide whether to extend it</translation>
    </message>
    <message>
        <source>{}，保密期满日 {}；延长须在期满前决定（保密法 24）</source>
        <translation>{}, term ends on {}; an extension is decided before that day (Secrecy Law 24)</translation>
    </message>
    <message>
        <source>原发单位要求 {} 前清退（条例 27）</source>
        <translation>The issuer wants it back by {} (Regulation 27)</translation>
    </message>
    <message>
        <source>清退 {}</source>
        <translation>Hand back {}</translation>
    </message>
    <message>
        <source>内部资料每月集中清理销毁（1.1.3），以当月最后一天为限</source>
        <translation>Internal papers are cleared every month (1.1.3), by its last day</translation>
    </message>
    <message>
        <source>{} 内部资料清理</source>
        <translation>{} clearing of internal papers</translation>
    </message>
    <message>
        <source>保密培训每年至少一次（1.1.3），以年末为限</source>
        <translation>Training at least once a year (1.1.3), by its end</translation>
    </message>
    <message>
        <source>{} 年保密培训</source>
        <translation>Secrecy training {}</translation>
    </message>
    <message>
        <source>在职人员都须签订保密承诺书（1.1.3），先登记现行版本</source>
        <translation>All staff sign the pledge (1.1.3): enter the version in force first</translation>
    </message>
    <message>
        <source>登记保密承诺书版本</source>
        <translation>Enter the version of the pledge</translation>
    </message>
    <message>
        <source>在职人员都须签订保密承诺书（1.1.3），“{}”自 {} 起 {} 日内</source>
        <translation>All staff sign the pledge (1.1.3): “{}”, from {} within {} days</translation>
    </message>
    <message>
        <source>签订保密承诺书（{}）</source>
        <translation>Sign the pledge ({})</translation>
    </message>
    <message>
        <source>检查时定的整改期限 {}（1.1.3）</source>
        <translation>Set at the check: {} (1.1.3)</translation>
    </message>
    <message>
        <source>整改保密检查发现的问题</source>
        <translation>Fix what a check found</translation>
    </message>
    <message>
        <source>会议材料会后即收（1.4），以会议日期 {} 为限</source>
        <translation>Papers are collected after the meeting (1.4), on {}</translation>
    </message>
    <message>
        <source>会议材料收齐</source>
        <translation>Collect the papers of a meeting</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To be done</translation>
    </message>
    <message>
        <source>内部资料清理</source>
        <translation>Clearing of internal papers</translation>
    </message>
    <message>
        <source>未签保密承诺书</source>
        <translation>Pledge not signed</translation>
    </message>
    <message>
        <source>本年保密期满</source>
        <translation>Terms that end this year</translation>
    </message>
    <message>
        <source>{}，{} 起</source>
        <translation>{}, since {}</translation>
    </message>
    <message>
        <source>，应还 {}</source>
        <translation>, due {}</translation>
    </message>
    <message>
        <source>{}：{} {}</source>
        <translation>{}: {} {}</translation>
    </message>
    <message>
        <source>不在柜中（{}）</source>
        <translation>Not in a cabinet ({})</translation>
    </message>
    <message>
        <source>正在查…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>{}&#x3000;Ctrl+P</source>
        <translation>{}&#x3000;Ctrl+P</translation>
    </message>
    <message>
        <source>一行一个编号；空行按 Enter 往下</source>
        <translation>One number a line; Enter on an empty line goes on</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 天</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>旧台账中的每一行登为在册的一件：编号新编，原序号保留，状态由台账所写推出。看不出是哪一天的照原样保留。</source>
        <translation>Each row of the old inventory becomes one thing on record: newly numbered, the old number kept, its state taken from what the ledger says. Days that cannot be told stay as written.</translation>
    </message>
    <message>
        <source>将新建的人员</source>
        <translation>People to be added</translation>
    </message>
    <message>
        <source>出国（境）申请</source>
        <translation>Apply for journey</translation>
    </message>
    <message>
        <source>登记证件</source>
        <translation>Enter certificate</translation>
    </message>
    <message>
        <source>证件在外和待办</source>
        <translation>Certificates out and due</translation>
    </message>
    <message>
        <source>没有在外的证件，也没有要办的事</source>
        <translation>No certificate is out, nothing is due</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 本</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>没有逾期</source>
        <translation>Nothing overdue</translation>
    </message>
    <message numerus="yes">
        <source>%n 本在外</source>
        <translation>
            <numerusform>%n out</numerusform>
            <numerusform>%n out</numerusform>
        </translation>
    </message>
    <message>
        <source>本在本局专柜</source>
        <translation>in our cabinets</translation>
    </message>
    <message>
        <source>组织部 {}</source>
        <translation>Organisation dept {}</translation>
    </message>
    <message>
        <source>在外 {}</source>
        <translation>Out {}</translation>
    </message>
    <message>
        <source>未上交 {}</source>
        <translation>Not handed in {}</translation>
    </message>
    <message>
        <source>最近核查 {}：{}</source>
        <translation>Last check {}: {}</translation>
    </message>
    <message>
        <source>还没有核查过</source>
        <translation>Never checked yet</translation>
    </message>
    <message>
        <source>未写存放柜</source>
        <translation>No cabinet given</translation>
    </message>
    <message>
        <source>在外：{}</source>
        <translation>Out: {}</translation>
    </message>
    <message>
        <source>未写位置</source>
        <translation>No slot given</translation>
    </message>
    <message numerus="yes">
        <source>%n 份</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>列入{}…</source>
        <translation>List in {}…</translation>
    </message>
    <message>
        <source>保密法 31（三）</source>
        <extracomment>What may be kept here, in our own words, and the article it stands in.</extracomment>
        <translation>Secrecy Law 31(3)</translation>
    </message>
    <message>
        <source>这里只记编号、密级、份号、在谁手里、何时交回。不录正文，没有扫描件和附件。</source>
        <translation>Only number, level, copy number, who has it and until when. No contents, no scans, no attachments.</translation>
    </message>
    <message>
        <source>机密、绝密件和密码电报只记代号；秘密件的标题核对过本身不涉密，才录入。</source>
        <translation>Secret, Top secret and cipher telegrams by code only; a title of Confidential only once somebody saw that it is not secret itself.</translation>
    </message>
    <message>
        <source>保密法 22</source>
        <translation>Secrecy Law 22</translation>
    </message>
    <message>
        <source>打印的表单不标密级标志，密级只写在表格里。</source>
        <translation>No sheet carries a secrecy mark; the level stands in a table cell.</translation>
    </message>
    <message>
        <source>保密法 24</source>
        <translation>Secrecy Law 24</translation>
    </message>
    <message>
        <source>保密期限每年审核；延长在期满前决定，不延长的自行解密。</source>
        <translation>Terms are reviewed every year; an extension is decided before the end, else they end by themselves.</translation>
    </message>
    <message>
        <source>实施条例 27</source>
        <translation>Regulation 27</translation>
    </message>
    <message>
        <source>收到即清点、编号、登记；复制件与原件同样管理；按发文单位要求清退。</source>
        <translation>Count, number and enter on receipt; copies as their originals; hand back when the issuer asks.</translation>
    </message>
    <message>
        <source>实施条例 28</source>
        <translation>Regulation 28</translation>
    </message>
    <message>
        <source>销毁先清点、登记、审批，送指定单位，两人监销。</source>
        <translation>Destruction: counted, entered, approved, at the named unit, before two witnesses.</translation>
    </message>
    <message>
        <source>实施条例 29</source>
        <translation>Regulation 29</translation>
    </message>
    <message>
        <source>绝密件两人以上经手，在指定场所阅读，未经原发单位同意不复制。</source>
        <translation>Top secret: two persons, read in one place, no copy without consent of the issuer.</translation>
    </message>
    <message>
        <source>登记密件</source>
        <translation>New paper</translation>
    </message>
    <message>
        <source>密件在外和待办</source>
        <translation>Papers out, and what is to be done</translation>
    </message>
    <message>
        <source>没有在外的密件，也没有要办的事</source>
        <translation>Nothing is out, nothing is to be done</translation>
    </message>
    <message numerus="yes">
        <source>%n 件在外</source>
        <translation>
            <numerusform>%n out</numerusform>
            <numerusform>%n out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 件</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>件在外</source>
        <translation>out</translation>
    </message>
    <message>
        <source>这里可以记什么</source>
        <translation>What may be kept here</translation>
    </message>
    <message>
        <source>本机经批准为涉密计算机：{}</source>
        <translation>This machine is approved as classified: {}</translation>
    </message>
    <message>
        <source>本机不是涉密计算机，不处理、不存储国家秘密。</source>
        <translation>This machine is not classified: no state secrets are processed or stored on it.</translation>
    </message>
    <message>
        <source>密件和证件所在的柜子；收发由保管人或替管人经手。</source>
        <translation>Where confidential papers and certificates are kept; the keeper or the deputy gives them out and takes them in.</translation>
    </message>
    <message>
        <source>谁在局保密工作领导小组，从哪天到哪天（1.1.3）。</source>
        <translation>Who is in the secrecy group, from when to when (1.1.3).</translation>
    </message>
    <message>
        <source>登记成员</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>在用的承诺书版本，在职人员都须签订（1.1.3）。</source>
        <translation>The versions of the pledge in use; all staff sign (1.1.3).</translation>
    </message>
    <message>
        <source>登记版本</source>
        <translation>New text</translation>
    </message>
    <message>
        <source>应已返回，尚未回国登记</source>
        <translation>Should be back, return not reported</translation>
    </message>
    <message>
        <source>现在何处</source>
        <extracomment>Text over ground: each pair must reach 4.5:1. Lines and shapes that carry a meaning: 3:1.</extracomment>
        <translation>Where now</translation>
    </message>
    <message>
        <source>借出记录</source>
        <translation>Loans</translation>
    </message>
    <message>
        <source>应还 {}</source>
        <translation>due {}</translation>
    </message>
    <message>
        <source>没有恢复，现有资料没有改动。</source>
        <translation>Nothing was restored; the present office is unchanged.</translation>
    </message>
    <message>
        <source>用备份恢复；原来的资料留在 backups</source>
        <translation>restore a backup; the old office is kept under backups</translation>
    </message>
    <message>
        <source>备份文件；不写则只取回密钥</source>
        <translation>the backup; without it only the key is given back</translation>
    </message>
    <message>
        <source>密钥文件，不写为备份旁的 .key，再没有为现有的</source>
        <translation>the key file; by default the .key beside the backup, else the present one</translation>
    </message>
    <message>
        <source>纸上的恢复行，16 组放在引号里</source>
        <translation>the recovery line from paper, its 16 groups in quotes</translation>
    </message>
    <message>
        <source>只看会失去什么，不恢复</source>
        <translation>only say what would be lost</translation>
    </message>
    <message>
        <source>体检：资料、备份、空间、字体</source>
        <translation>checkup: office, backups, space, fonts</translation>
    </message>
    <message>
        <source>用别处的备份</source>
        <translation>A backup from elsewhere</translation>
    </message>
    <message>
        <source>这把钥匙打不开资料，也打不开这里的备份，没有改动。请逐组核对恢复行。</source>
        <translation>This key opens neither the office nor a backup here. Nothing was changed. Please compare the recovery line group by group.</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>选密钥文件</source>
        <translation>Choose the key file</translation>
    </message>
    <message>
        <source>密钥 (*.key)</source>
        <translation>Key (*.key)</translation>
    </message>
    <message>
        <source>正在核对备份…</source>
        <translation>Verifying the backups…</translation>
    </message>
    <message>
        <source>请写明备份文件；只取回密钥的，用 --key 或 --line。没有恢复。</source>
        <translation>Name the backup; for the key alone use --key or --line. Nothing was restored.</translation>
    </message>
    <message>
        <source>只看结果，没有恢复。</source>
        <translation>Only looked at; nothing was restored.</translation>
    </message>
    <message>
        <source>已恢复。</source>
        <translation>Restored.</translation>
    </message>
    <message>
        <source>原来的资料留在 {}。</source>
        <translation>The old office is kept in {}.</translation>
    </message>
    <message>
        <source>已取回密钥，资料可以打开。</source>
        <translation>The key is back; the office opens.</translation>
    </message>
    <message>
        <source>没有改动。需要处理：{}。</source>
        <translation>Nothing was changed. To be dealt with: {}.</translation>
    </message>
    <message>
        <source>{}，登记人 {}，启用日期 {}；人员 {}，印章 {}；数据版本 {}。</source>
        <translation>{}, clerk {}, first day {}; people {}, seals {}; data version {}.</translation>
    </message>
    <message>
        <source>数据库完好：{} 条记录，逐页、逐条核对相符。</source>
        <translation>The database is sound: {} records, every page and entry verified.</translation>
    </message>
    <message>
        <source>数据库不完好：{}。请用最近的备份恢复。</source>
        <translation>The database is not sound: {}. Please restore the newest backup.</translation>
    </message>
    <message>
        <source>找不到密钥文件。请用恢复行或备份旁的 .key 文件取回。</source>
        <translation>The key file is missing. Please take it back by the recovery line or the .key file beside a backup.</translation>
    </message>
    <message>
        <source>不用密码即可打开：谁能读 {}，谁就能打开全部资料。请管好本机账户，把恢复行抄在纸上。</source>
        <translation>The office opens without a password: whoever can read {} can open everything. Guard this account and keep the recovery line on paper.</translation>
    </message>
    <message>
        <source>还没有备份。请在“设置 → 备份”中立即备份。</source>
        <translation>There is no backup yet. Please make one under Settings → Backups.</translation>
    </message>
    <message>
        <source>没有一份备份核对相符。请立即备份，并导出到别处。</source>
        <translation>No backup verifies. Please make one now and export it elsewhere.</translation>
    </message>
    <message>
        <source>最近的完好备份 {}，{} 天前，痕迹 {} 行。</source>
        <translation>Newest good backup {}, {} days ago, {} rows of the trail.</translation>
    </message>
    <message>
        <source>更近的 {} 核对不符。</source>
        <translation> The newer {} does not verify.</translation>
    </message>
    <message>
        <source>已经过旧，请立即备份。</source>
        <translation> It is too old: please make one now.</translation>
    </message>
    <message>
        <source>文件权限由本机账户决定，这里不检查。</source>
        <translation>File permissions follow the account here and are not checked.</translation>
    </message>
    <message>
        <source>别的账户也能读 {}。请改为只有本账户可读。</source>
        <translation>Other accounts can read {}. Please make it readable for this account alone.</translation>
    </message>
    <message>
        <source>只有本账户可读。</source>
        <translation>Readable for this account alone.</translation>
    </message>
    <message>
        <source>不能读取磁盘 {}。</source>
        <translation>The disk {} cannot be read.</translation>
    </message>
    <message>
        <source>磁盘剩余 {} MB，数据库 {} MB。</source>
        <translation>{} MB free on the disk, the database takes {} MB.</translation>
    </message>
    <message>
        <source>空间不够备份，请腾出。</source>
        <translation> There is no room for backups: please make some.</translation>
    </message>
    <message>
        <source>缺少随程序的字体 {}，不能打印。请重新安装程序。</source>
        <translation>The shipped fonts {} are missing, nothing can be printed. Please install the program again.</translation>
    </message>
    <message>
        <source>打印用的宋体、黑体随程序提供，齐全。</source>
        <translation>The faces for printing come with the program and are there.</translation>
    </message>
    <message>
        <source>资料 {} 已不在原处（介质拔出了，或刚从备份恢复），刚才的内容没有存入。请接好介质，重新打开程序后再存。</source>
        <translation>{} is no longer in its place (the medium was taken out, or a backup was just restored), so nothing was saved. Connect the medium, start the program again, then save.</translation>
    </message>
    <message>
        <source>恢复行应是 16 组、每组 4 位的数字和字母 A–F，没有改动。请照纸上逐组核对。</source>
        <translation>A recovery line is 16 groups of 4 digits or letters A–F. Nothing was changed. Please compare it with the paper group by group.</translation>
    </message>
    <message>
        <source>填写后，机密、绝密件和密电的标题可以录入本机。只有经批准的涉密计算机才可填写（保密法 31）；改动记入痕迹。</source>
        <translation>Once filled in, titles of confidential and top secret papers and of cipher telegrams may be entered here. Only for an approved classified computer (Secrets Law 31); the change is in the history.</translation>
    </message>
    <message>
        <source>备份 {} 核对无误，止于 {}（痕迹第 {} 行）。</source>
        <translation>Backup {} verifies and ends at {} (row {} of the trail). </translation>
    </message>
    <message>
        <source>现有资料读不出，无法比较；此后的登记请照纸上补登。</source>
        <translation>The present office cannot be read, so nothing can be compared; please enter what came later again from paper. </translation>
    </message>
    <message>
        <source>现有资料中没有比它更新的内容。</source>
        <translation>The present office holds nothing newer. </translation>
    </message>
    <message>
        <source>没有备份文件 {}，没有恢复，现有资料没有改动。</source>
        <translation>There is no backup {}. Nothing was restored; the present office is unchanged.</translation>
    </message>
    <message>
        <source>{} 就是现在的资料，不是备份，没有恢复。</source>
        <translation>{} is the present office, not a backup. Nothing was restored.</translation>
    </message>
    <message>
        <source>这把钥匙打不开 {}，没有改动。请逐组核对恢复行，或换一个 .key 文件。</source>
        <translation>This key does not open {}. Nothing was changed. Please compare the recovery line group by group, or take another .key file.</translation>
    </message>
    <message>
        <source>备份旁没有密钥文件 {}，没有恢复。请给出密钥文件或恢复行。</source>
        <translation>There is no key file {} beside the backup. Nothing was restored. Please give a key file or the recovery line.</translation>
    </message>
    <message>
        <source>文件夹 {} 不是空的，也没有办公室资料，没有恢复。请换一个文件夹。</source>
        <translation>The folder {} is not empty and holds no office. Nothing was restored. Please choose another folder.</translation>
    </message>
    <message>
        <source>备份 {} 核对不符，或密钥不是它的，没有恢复，现有资料没有改动。请换一份备份，或核对密钥。</source>
        <translation>Backup {} does not verify, or the key is not its own. Nothing was restored; the present office is unchanged. Please take another backup, or check the key.</translation>
    </message>
    <message>
        <source>备份 {} 核对不符：{}。没有恢复，现有资料没有改动。</source>
        <translation>Backup {} does not verify: {}. Nothing was restored; the present office is unchanged.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>现有资料刚刚又有变动，没有恢复。请再恢复一次，先看会失去什么。</source>
        <translation>The present office has just changed. Nothing was restored. Please restore again and see first what would be lost.</translation>
    </message>
    <message>
        <source>没有恢复：磁盘 {} 已满，现有资料没有改动。请腾出空间后再恢复。</source>
        <translation>Nothing was restored: the disk {} is full. The present office is unchanged. Please make room and restore again.</translation>
    </message>
    <message>
        <source>没有恢复：{}（{}），现有资料没有改动。请检查后再试。</source>
        <translation>Nothing was restored: {} ({}). The present office is unchanged. Please check and try again.</translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>用一份备份换下现在的资料；先说清会失去什么</source>
        <translation>Replace the present office by a backup; what would be lost is said first</translation>
    </message>
    <message>
        <source>用所选的备份恢复…</source>
        <translation>Restore the chosen backup…</translation>
    </message>
    <message>
        <source>用别处的备份恢复…</source>
        <translation>Restore a backup from elsewhere…</translation>
    </message>
    <message>
        <source>等办理</source>
        <translation>To be dealt with</translation>
    </message>
    <message>
        <source>恢复</source>
        <comment>动作</comment>
        <translation>Restore</translation>
    </message>
    <message>
        <source>不恢复</source>
        <translation>Do not restore</translation>
    </message>
    <message>
        <source>现在的资料会留在 backups 文件夹中，不删除。</source>
        <translation>The present office is kept in the backups folder and not deleted.</translation>
    </message>
    <message>
        <source>用别处的备份…</source>
        <translation>A backup from elsewhere…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>用这份备份恢复</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>这里没有能打开的备份。密钥丢失或损坏的，请照纸上填写恢复行，或选备份旁的 .key 文件。</source>
        <translation>No backup here can be opened. If the key is lost or damaged, type the recovery line from paper or choose the .key file beside a backup.</translation>
    </message>
    <message>
        <source>取回密钥</source>
        <translation>Take the key back</translation>
    </message>
    <message>
        <source>选密钥文件…</source>
        <translation>Choose the key file…</translation>
    </message>
    <message>
        <source>哪一页；all 为每一页</source>
        <translation>which page; all for every page</translation>
    </message>
    <message>
        <source>存到哪里；all 时写文件夹</source>
        <translation>where to; a folder for all</translation>
    </message>
    <message>
        <source>文字大小，%%</source>
        <translation>text size, %%</translation>
    </message>
    <message>
        <source>屏幕的缩放，图随之放大</source>
        <translation>scaling of the screen; the picture grows with it</translation>
    </message>
    <message>
        <source>显示帮助的一页；不写则列出目录</source>
        <translation>show a page of the help; without one, its contents</translation>
    </message>
    <message>
        <source>页的名称，或登记簿</source>
        <translation>name of a page, or a register</translation>
    </message>
    <message>
        <source>帮助的语言</source>
        <translation>language of the help</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>入门</source>
        <extracomment>The contents, in the order in which one reads.</extracomment>
        <translation>First steps</translation>
    </message>
    <message>
        <source>岗位与交接</source>
        <translation>Posts and hand-over</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Doing</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>zh</source>
        <comment>folder of the help pages</comment>
        <extracomment>Questions that stand in forms of every book, by the page that answers them.</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>没有“{}”这一页帮助。可看：{}。</source>
        <translation>There is no help page &quot;{}&quot;. There are: {}.</translation>
    </message>
    <message>
        <source>{}：各栏</source>
        <translation>{}: fields</translation>
    </message>
    <message>
        <source>{}：环节</source>
        <translation>{}: steps</translation>
    </message>
    <message>
        <source>办“{}”时填。</source>
        <translation>Filled in with &quot;{}&quot;.</translation>
    </message>
    <message>
        <source>必填。</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>可从已有的{}中选，也可另写。</source>
        <translation>Choose one of the office&apos;s own ({}), or write another.</translation>
    </message>
    <message>
        <source>{}。</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>这一栏不存草稿。</source>
        <translation>No draft is kept of it.</translation>
    </message>
    <message>
        <source>“{}”签字后不能更正，须先退回，或作废另登。</source>
        <translation>Fixed once &quot;{}&quot; is signed: send back first, or strike out and enter anew.</translation>
    </message>
    <message>
        <source>还有未办完的登记用着时不能改。</source>
        <translation>Fixed while unfinished entries refer to it.</translation>
    </message>
    <message>
        <source>可选：{}。</source>
        <translation>One of: {}.</translation>
    </message>
    <message>
        <source>从列表中选。</source>
        <translation>Choose from the list.</translation>
    </message>
    <message>
        <source>从{}中选，打几个字或拼音首字母即可。</source>
        <translation>Choose from: {}; a few characters or pinyin initials will do.</translation>
    </message>
    <message>
        <source>编号，一行一个：{}。</source>
        <translation>Numbers, one a line: {}.</translation>
    </message>
    <message>
        <source>整数。</source>
        <translation>A whole number.</translation>
    </message>
    <message>
        <source>金额，单位元。</source>
        <translation>An amount in yuan.</translation>
    </message>
    <message>
        <source>日期，如 2026-05-01；今年的可只写 05-01。</source>
        <translation>A day, like 2026-05-01; of this year, 05-01 will do.</translation>
    </message>
    <message>
        <source>时刻，如 09:30。</source>
        <translation>A time, like 09:30.</translation>
    </message>
    <message>
        <source>是或否。</source>
        <translation>Yes or no.</translation>
    </message>
    <message>
        <source>可写多行，Shift+Enter 换行。</source>
        <translation>Several lines; Shift+Enter begins another.</translation>
    </message>
    <message>
        <source>文字，最多 {} 字。</source>
        <translation>Text, up to {} characters.</translation>
    </message>
    <message>
        <source>不改则为今天。</source>
        <translation>Today, unless you change it.</translation>
    </message>
    <message>
        <source>程序先填好，可以改。</source>
        <translation>Filled in for you; you may change it.</translation>
    </message>
    <message>
        <source>不改则为“{}”。</source>
        <translation>&quot;{}&quot;, unless you change it.</translation>
    </message>
    <message>
        <source>不填则同“{}”。</source>
        <translation>Left empty, it is the same as &quot;{}&quot;.</translation>
    </message>
    <message>
        <source>只在“{}”为“{}”时办。</source>
        <translation>Taken only where &quot;{}&quot; is &quot;{}&quot;.</translation>
    </message>
    <message>
        <source>照纸上填“{}”和“{}”。</source>
        <translation>Copy &quot;{}&quot; and &quot;{}&quot; from the paper.</translation>
    </message>
    <message>
        <source>同时填：{}。</source>
        <translation>Filled in with it: {}.</translation>
    </message>
    <message>
        <source>办后状态为“{}”。</source>
        <translation>Afterwards the state is &quot;{}&quot;.</translation>
    </message>
    <message>
        <source>办后离册，不再办其他环节。</source>
        <translation>With it the entry leaves the book; no other step follows.</translation>
    </message>
    <message>
        <source>这一步不能撤回。</source>
        <translation>It is never taken back.</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>帮助目录</source>
        <translation>Contents of the help</translation>
    </message>
    <message>
        <source>帮助的文字</source>
        <translation>Text of the help</translation>
    </message>
    <message>
        <source>查找帮助：汉字或拼音首字母</source>
        <translation>Find in the help</translation>
    </message>
    <message>
        <source>查找帮助</source>
        <translation>Find in the help</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Alt+← 返回上一页</source>
        <translation>Alt+← to the page before</translation>
    </message>
    <message>
        <source>找到 {} 处</source>
        <translation>{} found</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>选了就生效，只管本机的这个账户；正在填写的内容留作草稿。打印和导出的文件始终是中文，不随文字大小和明暗变化。</source>
        <translation>Takes effect at once, for this account on this machine only; what is half typed stays as a draft. Prints and exported files are always in Chinese and do not change with text size or theme.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，已经办完，更正须写明原因。</source>
        <translation>{} is “{}” and done with: a correction needs its reason.</translation>
    </message>
    <message>
        <source>{} 的{}是“{}”，不办“{}”这一步，现在应办“{}”。没有改动。</source>
        <translation>{}: {} is “{}”, so it does not take the step “{}”; what comes now is “{}”. Nothing was changed.</translation>
    </message>
    <message>
        <source>不能{}</source>
        <translation>cannot do: {}</translation>
    </message>
    <message>
        <source>现在可以{}。</source>
        <translation>Can be done now: {}.</translation>
    </message>
    <message>
        <source>没有应还日期，不能{}。</source>
        <translation>There is no day of return. Cannot do: {}.</translation>
    </message>
    <message>
        <source>寄存</source>
        <translation>Deposited</translation>
    </message>
    <message>
        <source>待借出</source>
        <translation>To be handed out</translation>
    </message>
    <message>
        <source>“{}”{} 不在职，不能借阅：只借给本单位科室（1.1.2）。</source>
        <translation>“{}” is not in office on {} and may not borrow: papers are lent to our own sections only (1.1.2).</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>“{}”是{}的负责人，申请人在{}，须由本科室负责人或局领导审核（2.4）。</source>
        <translation>“{}” heads {}, the applicant is in {}: the head of that section or a leader reviews it (2.4).</translation>
    </message>
    <message>
        <source>初审由{}办理（2.4），“{}”不在这个科室。</source>
        <translation>The first review is made by {} (2.4); “{}” is not in that section.</translation>
    </message>
    <message>
        <source>已上交，尚未入柜（2.4：专柜）</source>
        <translation>Handed in, not in the cabinet yet (2.4)</translation>
    </message>
    <message>
        <source>已上交，尚未转交区委组织部（2.4）</source>
        <translation>Handed in, not passed on to the district yet (2.4)</translation>
    </message>
    <message>
        <source>{} 核查时不在柜中：找到后再核查一次，找不到的报失（2.4）</source>
        <translation>Missing in check {}: check again when found, report it lost if not (2.4)</translation>
    </message>
    <message>
        <source>查找 {}</source>
        <translation>Look for {}</translation>
    </message>
    <message>
        <source>核查缺少</source>
        <translation>Missing in a check</translation>
    </message>
    <message>
        <source>{} 中{}的身份证号与此相同，请核对。</source>
        <translation>In {}, {} has this identity number. Please check it.</translation>
    </message>
    <message>
        <source>证件只发给申请人本人（{}），“{}”不能代领（2.4）。</source>
        <translation>A certificate is issued to the applicant ({}) alone; “{}” cannot take it (2.4).</translation>
    </message>
    <message>
        <source>{} 批准的行程到 {} 为止，已经过去，不能再发放。仍要出行的请取消出行，另行申请（2.4）。</source>
        <translation>The journey approved in {} ended on {}: its certificate is not issued any more. Give the journey up and apply again (2.4).</translation>
    </message>
    <message>
        <source>计划出境 {} 早于申请日期 {}：须先审批后出行（2.4）。请改正。</source>
        <translation>The departure {} is before the application of {}: approval comes first (2.4). Please correct it.</translation>
    </message>
    <message>
        <source>材料名称</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>“{}”{} 不在职。</source>
        <translation>“{}” is not in office on {}.</translation>
    </message>
    <message>
        <source>应还日期 {} 早于登记日期 {}，请改正。</source>
        <translation>The return date {} is before the entry date {}; please correct it.</translation>
    </message>
    <message>
        <source>转出接收人是持证人的新单位，不能是本局的“{}”。</source>
        <translation>What is transferred goes to the holder’s new unit, not to our “{}”.</translation>
    </message>
    <message>
        <source>此人在册的同种证件还有 {}。换发的先注销原证件，再填“原证件”。</source>
        <translation>This person has {} of the same kind on the books. To renew it, cancel that one first and name it as the former certificate.</translation>
    </message>
    <message>
        <source>{} 已由 {} 换发、补发。</source>
        <translation>{} has been replaced by {} already.</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 本在柜证件没有写存放柜，不在任何柜的应有之列，请先在证件台账中补写。</source>
        <translation>
            <numerusform>%n certificate in stock names no cabinet, so no check expects it. Please add its cabinet first.</numerusform>
            <numerusform>%n certificates in stock name no cabinet, so no check expects them. Please add their cabinets first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>等 %n 本</source>
        <translation>
            <numerusform> and others, %n in all</numerusform>
            <numerusform> and others, %n in all</numerusform>
        </translation>
    </message>
    <message>
        <source>{} 已列入批准的 {}，不能再列入清单。</source>
        <translation>{} stands on the approved {} already and cannot be listed again.</translation>
    </message>
    <message>
        <source>{} 已经监销或办结，所列文件不会因作废而回来，不能作废。</source>
        <translation>{} has been witnessed or completed; striking it out would not bring the papers back, so it stands.</translation>
    </message>
    <message>
        <source>会议名称</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>更正{}须写明依据，如批准变更的文号。</source>
        <translation>Correcting “{}” needs its grounds, such as the number of the approval.</translation>
    </message>
    <message>
        <source>所选年度的登记簿&#x3000;Word 文档…</source>
        <translation>The chosen year&apos;s register as Word…</translation>
    </message>
    <message>
        <source>所选年度的登记簿&#x3000;Excel 工作簿…</source>
        <translation>The chosen year&apos;s register as Excel…</translation>
    </message>
    <message>
        <source>{} 还没有“{}”，无从不予批准。不办了请作废。没有改动。</source>
        <translation>{} has no “{}” yet, so there is nothing to decline. If it is not to go on, strike it. Nothing was changed.</translation>
    </message>
    <message>
        <source>{} 属于已结账的 {} 年（{}），登记数、作废数已签字，不能作废。请更正并写明原因，或另登一条说明。</source>
        <translation>{} belongs to the closed year {} ({}), whose counts are signed: it cannot be struck. Correct it with a reason, or explain in a new entry.</translation>
    </message>
    <message>
        <source>{} 所借的还没有归还，不能作废。请先登记归还或报失，再作废并照此再登。</source>
        <translation>What {} took out is not back: it cannot be struck. Record the return or loss first, then strike it and enter it again.</translation>
    </message>
    <message>
        <source>台账只写“{}”，按最早的 {} 提醒，请核对证件后更正有效期（2.4）</source>
        <translation>the ledger only says “{}”: warned by the earliest reading, {}; check the certificate and correct the day (2.4)</translation>
    </message>
    <message>
        <source>{} 已过期</source>
        <translation>{} has expired</translation>
    </message>
    <message>
        <source>证件已交回，回国报告还没有交（2.4）</source>
        <translation>the certificate is back, the report is still owed (2.4)</translation>
    </message>
    <message>
        <source>{} 还没有入柜，不能列入{}清单（1.1.2：办结入柜以后才存档、销毁）。请先登记入柜。</source>
        <translation>{} has not been put into its cabinet and cannot be listed for “{}” (1.1.2: papers are archived or destroyed once dealt with and put away). Record the cabinet first.</translation>
    </message>
    <message>
        <source>{} {} 年还有 {} 份没有登完的草稿，请从“今日”打开，登完或放弃草稿，再结账。</source>
        <translation>{} {} still has {} unfinished drafts: open them from Today, finish or discard them, then close the year.</translation>
    </message>
    <message>
        <source>复制件的密级须与原件相同：{}（条例 27），请更正密级。</source>
        <translation>A copy has the level of its original: {} (Regulations 27). Please correct the level.</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>已填的内容不再保留</source>
        <translation>What was typed is not kept</translation>
    </message>
    <message>
        <source>已恢复上次未存的内容。不要的话请按“放弃草稿”。</source>
        <translation>What was not saved last time is back. If you do not want it, press “Discard draft”.</translation>
    </message>
    <message>
        <source>再按一次“放弃草稿”，已填的内容就不再保留；继续填写则什么也不会丢。</source>
        <translation>Press “Discard draft” once more and what was typed is not kept; go on typing and nothing is lost.</translation>
    </message>
    <message>
        <source>在外的没有逾期</source>
        <translation>nothing out is overdue</translation>
    </message>
    <message>
        <source>……（共 {} 字，全文见打印的表）</source>
        <extracomment>Signs of a state: a key of these, or what `ring` returns. A model answers one of them for its role STATE.</extracomment>
        <translation>… ({} characters in all; the whole is on the printed form)</translation>
    </message>
    <message>
        <source>A4 横向</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>复制件</source>
        <translation>Copies</translation>
    </message>
    <message numerus="yes">
        <source>已有 %n 行</source>
        <translation>
            <numerusform>%n row is here already</numerusform>
            <numerusform>%n rows are here already</numerusform>
        </translation>
    </message>
    <message>
        <source>“{}”已由{}签字认可，签字有效时不能更正。{}</source>
        <translation>“{}” was signed for at {}; while the signature stands it cannot be corrected. {}</translation>
    </message>
    <message>
        <source>请先退回。</source>
        <translation>Return it first.</translation>
    </message>
    <message>
        <source>{} 年已经结账（{}），也不能作废，请另登一条说明。</source>
        <translation>The year {} is closed ({}), so it cannot be struck either; enter another that explains.</translation>
    </message>
    <message>
        <source>请先退回，或作废后照此再登。</source>
        <translation>Return it first, or strike it and enter it again like this.</translation>
    </message>
    <message>
        <source>请作废后照此再登。</source>
        <translation>Strike it and enter it again like this.</translation>
    </message>
    <message>
        <source>“{}”已办，这样改就缺了“{}”这一步，先后不能颠倒。请作废后另登。</source>
        <translation>“{}” is done; changed so, the step “{}” before it would be missing. Strike it and enter another.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，去向记在这里，不能作废。</source>
        <translation>{} is “{}” and says where it went; it cannot be struck.</translation>
    </message>
    <message>
        <source>重复：{} 已有，但这几栏与它不同：{}。没有导入，请核对后更正那一条。</source>
        <translation>Duplicate: {} is here already, but these columns differ from it: {}. Not imported; check, and correct that entry.</translation>
    </message>
    <message>
        <source>{}（本簿不记保密期限，“{}”没有录入）</source>
        <translation>{} (this register keeps no term of secrecy; “{}” is not taken)</translation>
    </message>
    <message>
        <source>“{}”与密级栏的“{}”不一致，请改正。</source>
        <translation>“{}” does not agree with “{}” in the column of the level; please correct it.</translation>
    </message>
    <message>
        <source>已有复制件（{}），密码电报不得复制（密码电报管理规定）。请先作废或销毁复制件，再更正。</source>
        <translation>There are copies ({}), and cipher telegrams must not be copied (rules on cipher telegrams). Strike or destroy the copies first, then correct.</translation>
    </message>
    <message>
        <source>已有的</source>
        <translation>Here already</translation>
    </message>
    <message>
        <source>台账，.xlsx、.docx 或 .csv</source>
        <translation>ledger, .xlsx, .docx or .csv</translation>
    </message>
    <message>
        <source>{}随导入登记，不能手工登记。请用 import manual 导入手册。</source>
        <translation>{}: recorded with an import, never by hand. Use import manual to take in a manual.</translation>
    </message>
    <message>
        <source>{} 就是要导入的台账，有误的行不能写在它上面，没有导入。请换一个文件名。</source>
        <extracomment>Pages of the window that another page of the manual explains.</extracomment>
        <translation>{} is the ledger to be imported: the wrong rows cannot be written over it. Nothing was imported. Please choose another file name.</translation>
    </message>
    <message>
        <source>{} 不是普通文件，没有写入。请换一个文件名。</source>
        <translation>{} is not an ordinary file. Nothing was written. Please choose another file name.</translation>
    </message>
    <message>
        <source>{} 现为“{}”（{}），不用再催，没有打印。</source>
        <extracomment>Heads and widths as the exit-entry administration&apos;s form has them.</extracomment>
        <translation>{} is {} ({}): nobody is reminded any more, nothing was printed.</translation>
    </message>
    <message>
        <source>{} 还没有逾期，{} 到期，不用催，没有打印。</source>
        <translation>{} is not overdue, it is due on {}: nobody is reminded, nothing was printed.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，没有借出在外的，不用催，没有打印。</source>
        <translation>{} is {}: nothing is out, so nobody is reminded; nothing was printed.</translation>
    </message>
    <message>
        <source>请按状态“逾期未还”筛选，选出要催的再印。</source>
        <translation>Filter by the state Overdue and print for those chosen.</translation>
    </message>
    <message>
        <source>{} 现为“{}”，去向已定，不能再改{}。其他写错的可以更正，写明原因。</source>
        <translation>{} is {}: where it went is settled, so {} is not changed any more. Other mistakes can be corrected, with the reason.</translation>
    </message>
    <message>
        <source>报失</source>
        <translation>Report lost</translation>
    </message>
    <message>
        <source>催还通知</source>
        <extracomment>the sheet that asks for what is overdue, &quot;&quot; where there is none</extracomment>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>第 {} 次{}已于 {} 打印</source>
        <translation>{}. {} was printed on {}</translation>
    </message>
    <message>
        <source>第 {} 次{}（逾期第 {} 日）尚未打印</source>
        <translation>No. {}: {} (for day {} overdue) not printed yet</translation>
    </message>
    <message>
        <source>有两栏当作它，内容不同，请把其中一栏改为不读。</source>
        <translation>Two columns are taken for it and say different things. Please set one of them to “not read”.</translation>
    </message>
    <message>
        <source>{} 的表头中没有与这些字段对应的列：{}。没有导入。请在台账中补上，或在窗口中为它们选列。</source>
        <translation>{} has no columns for these fields: {}. Nothing was imported. Add them to the ledger, or choose columns for them in the window.</translation>
    </message>
    <message>
        <source>重复：与 {} 是同一条，但这几栏不同：{}。没有导入，请核对。</source>
        <translation>Duplicate: the same entry as {}, but these columns differ: {}. Not imported; please check.</translation>
    </message>
    <message>
        <source>重复：{} 已登记同一事项，只能有一条，没有导入。请核对是否为变更。</source>
        <translation>Twice: {} records the same matter and there can be only one. Not imported. Check whether it is a change.</translation>
    </message>
    <message>
        <source>按规程 1.1.2。</source>
        <translation>By procedure 1.1.2.</translation>
    </message>
    <message>
        <source>只借给本单位科室在职的人（规程 1.1.2）。</source>
        <translation>It is lent only to people in office in our own sections (procedure 1.1.2).</translation>
    </message>
    <message>
        <source>没有应还日期不借出，到期归还（规程 1.1.2）。</source>
        <translation>Nothing is lent without a day of return, and it comes back by that day (procedure 1.1.2).</translation>
    </message>
    <message>
        <source>{} 现为“{}”，已不在本单位，不能借阅（1.1.2）。</source>
        <translation>{} is {}: it is no longer in this office and cannot be borrowed (1.1.2).</translation>
    </message>
    <message>
        <source>{}不得录入本机（保密法 31），请填代号。</source>
        <translation>{} may not be entered on this machine (Secrecy Law 31); enter a code.</translation>
    </message>
    <message>
        <source>这一密级的标题</source>
        <translation>A title of this level</translation>
    </message>
    <message>
        <source>{}不得录入本机（保密法 31）：没有保存，也没有留下草稿。请清空标题，填代号。</source>
        <translation>{} may not be entered on this machine (Secrecy Law 31): nothing was saved, no draft was kept. Clear the title and enter a code.</translation>
    </message>
    <message>
        <source>按规程 2.4。</source>
        <translation>Procedure 2.4.</translation>
    </message>
    <message>
        <source>局管和科级以下的由局党组审批（2.4），请写“局党组”或签字的局领导。</source>
        <translation>Journeys of those managed by the bureau and of staff are approved by the party group (2.4). Write “局党组” or the leader who signed.</translation>
    </message>
    <message>
        <source>申请人不能审核自己的申请（2.4）。</source>
        <translation>Applicants cannot review their own application (2.4).</translation>
    </message>
    <message>
        <source>备案人员</source>
        <translation>Person on file</translation>
    </message>
    <message>
        <source>催交通知</source>
        <translation>Call to hand back</translation>
    </message>
    <message>
        <source>{} 是{}的证件，不是申请人的（2.4）。</source>
        <translation>{} is the certificate of {}, not the applicant&apos;s (2.4).</translation>
    </message>
    <message>
        <source>{} 现为“{}”，不能申请领用（2.4）。</source>
        <translation>{} is “{}” now and cannot be applied for (2.4).</translation>
    </message>
    <message>
        <source>{}{} 不在职，不能申请（2.4）。</source>
        <translation>{} is not in office on {} and cannot apply (2.4).</translation>
    </message>
    <message>
        <source>证件台账中的干部类别是{}，由谁审批依它而定，须一致（2.4）。</source>
        <translation>The register of certificates has {} for how the holder is managed; who approves depends on it, so both must agree (2.4).</translation>
    </message>
    <message>
        <source>按规程 1.1.3。</source>
        <translation>By procedure 1.1.3.</translation>
    </message>
    <message>
        <source>按规程 1.4：材料发放登记，会后收回。</source>
        <translation>By procedure 1.4: papers are signed for when handed out and collected after the meeting.</translation>
    </message>
    <message>
        <source>外单位的人由本单位的联络人领取（规程 1.4）。</source>
        <translation>For people of other units our own contact takes the copy (procedure 1.4).</translation>
    </message>
    <message>
        <source>{}，{} 转交</source>
        <translation>{}, passed on {}</translation>
    </message>
    <message>
        <source>{} 既写了在柜又写了缺少，请只留一处（2.4）。</source>
        <translation>{} is written both as present and as missing. Keep one (2.4).</translation>
    </message>
    <message>
        <source>{} 应在柜中，没有写在柜，也没有写缺少，请逐本写明（2.4）。</source>
        <translation>{} should be in the cabinet and is written neither as present nor as missing. Say so of each (2.4).</translation>
    </message>
    <message>
        <source>不应在柜中（2.4）。如确在柜中，请先登记交回</source>
        <translation>should not be in the cabinet (2.4). If it is, first record its return</translation>
    </message>
    <message>
        <source>{} 不在这个柜的应有之列（2.4），请先在证件台账中办理入柜或更正存放柜。</source>
        <translation>{} is not among what this cabinet should hold (2.4). First record it as put in, or correct its cabinet, in the register of certificates.</translation>
    </message>
    <message>
        <source>所在岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>按保密法实施条例 27、28：先清点、登记、审批；销毁由两人监销。</source>
        <translation>By the Regulations on the Secrecy Law 27 and 28: counted, listed and approved first; destroyed before two witnesses.</translation>
    </message>
    <message>
        <source>密码电报的标题</source>
        <translation>The title of a telegram in cipher</translation>
    </message>
    <message>
        <source>已经入柜的须写明存放柜：密件须存放在指定文件柜（1.1.2）。</source>
        <translation>What was put into its cabinet names that cabinet: confidential papers are kept in the cabinet set aside for them (1.1.2).</translation>
    </message>
    <message>
        <source>这一份（{}，份号 {}）已登为 {}：一份一条，不能登两次（条例 27）。复制件请填原件。</source>
        <translation>This copy ({}, copy no. {}) is entered as {}: one paper is one entry, never two (Regulations 27). For a photocopy name the original.</translation>
    </message>
    <message>
        <source>不能入柜，请先登记归还</source>
        <translation>cannot be put into its cabinet; record its return first</translation>
    </message>
    <message>
        <source>{} 带有宏，没有导入。请在 Office 或 WPS 中另存为不带宏的 .xlsx 或 .docx。</source>
        <translation>{} holds macros. Nothing was imported. Save it in Office or WPS as .xlsx or .docx without macros.</translation>
    </message>
    <message>
        <source>{} 是旧格式（.xls、.doc），没有导入。请在 Office 或 WPS 中另存为 .xlsx 或 .docx。</source>
        <translation>{} has an old format (.xls, .doc). Nothing was imported. Save it in Office or WPS as .xlsx or .docx.</translation>
    </message>
    <message>
        <source>{} 不是 .xlsx、.docx 或 .csv 表格，没有导入。</source>
        <translation>{} is no .xlsx, .docx or .csv table. Nothing was imported.</translation>
    </message>
    <message>
        <source>{} 已损坏，读不出来，没有导入。请用 Office 或 WPS 打开后另存再试。</source>
        <translation>{} is damaged and cannot be read. Nothing was imported. Open it in Office or WPS, save it anew and try again.</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.docx *.csv)</source>
        <translation>Tables (*.xlsx *.docx *.csv)</translation>
    </message>
    <message>
        <source>{} 的有效期空着，不能发放（2.4）。请先在证件台账中更正。</source>
        <translation>{} has no day until which it is valid and cannot be issued (2.4). First correct it in the register of certificates.</translation>
    </message>
    <message>
        <source>资料已损坏</source>
        <translation>The records are damaged</translation>
    </message>
    <message>
        <source>恢复备份…</source>
        <translation>Restore a backup…</translation>
    </message>
    <message>
        <source>暂不</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>没有存成草稿</source>
        <translation>Not kept as a draft</translation>
    </message>
    <message>
        <source>现在关闭，已填的内容就没有了。</source>
        <translation>What is typed is lost if you close now.</translation>
    </message>
    <message>
        <source>仍然关闭</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>不关闭</source>
        <translation>Do not close</translation>
    </message>
    <message>
        <source>这里填的不另留草稿，还没有保存。</source>
        <translation>What is typed here keeps no draft and is not saved yet.</translation>
    </message>
    <message>
        <source>  导入后为“{}”的 {} 条</source>
        <translation>  to stand as “{}”: {}</translation>
    </message>
    <message>
        <source>所选的都已作废，“{}”上没有可印的，没有打印。请另选。</source>
        <translation>All that is chosen is struck; “{}” has nothing to print. Nothing was printed. Choose others.</translation>
    </message>
    <message>
        <source>{} {} 年已经结账（{}），不能再登记在这一年（本簿自定）。</source>
        <translation>{}: {} is closed ({}); nothing new is entered in that year (this book&apos;s own rule).</translation>
    </message>
    <message>
        <source>请按实际登记日期登在未结账的年份，并在备注中说明。</source>
        <translation>Enter it in an open year, on the day of entry, and say so in the note.</translation>
    </message>
    <message>
        <source>不能列入清单（条例 27、28）</source>
        <translation>it cannot be listed (Regulations 27, 28)</translation>
    </message>
    <message>
        <source>窗口先填“{}”，请核对后改成实际的；用命令登记的须写明。</source>
        <translation>The window puts “{}” there first: check it and write the actual day; a command has to say it.</translation>
    </message>
    <message>
        <source>{} 的材料 {} 是{}：会议的密级是材料中最高的，不能更低（1.4）。</source>
        <translation>Of the papers of {}, {} is {}: the level of a meeting is the highest of its papers, never lower (1.4).</translation>
    </message>
    <message>
        <source>{} 的材料已收齐，不能再发（1.4）。</source>
        <translation>The papers of {} are all collected; no more are handed out (1.4).</translation>
    </message>
    <message>
        <source>是同一人的请改正台账的单位；同名的另一人请先在人员中登记，台账的姓名写成 # 和编号。</source>
        <extracomment>监督科科长, 区司法局四所; but not 局长, 科员, 副科级, 科室负责人, 干部.</extracomment>
        <translation>If it is the same person, correct the unit in the ledger; if it is a namesake, enter that person first and write # and the number as the name in the ledger.</translation>
    </message>
    <message>
        <source>台账写“{}”，而{}在{}。</source>
        <translation>The ledger says “{}”, but {} is in {}. </translation>
    </message>
    <message>
        <source>台账写“{}”，而{} 的{}写“{}”。</source>
        <translation>The ledger says “{}”, but in {} it says of {} “{}”. </translation>
    </message>
    <message>
        <source>写着“{}”，不能登为在柜。仍由本局保管的，请改正台账的这一格；已不在的，请清空这一格和存放位置再导入，导入后按实际日期办理注销、报失、转出（2.4）；借出未还的，交回后再导入。</source>
        <extracomment>What stands instead of a day or a place when the holder has it. A place that says only that there is one. Columns that are filled where it went out, and those that are filled when it came back.</extracomment>
        <translation>“{}” stands there, so it is not called in the cabinet. If we still keep it, correct this cell of the ledger; if it is gone, empty this cell and the place and import again, then record with its day that it was cancelled, lost or passed on (2.4); if it is lent, import it when it is back.</translation>
    </message>
    <message>
        <source>“{}”须写明变动事由（2.4）。</source>
        <translation>“{}” needs the reason of the change (2.4).</translation>
    </message>
    <message>
        <source>{} 没有有效的备案，不能“{}”（2.4）。请先办新增。</source>
        <translation>{} is not on file: “{}” is not possible (2.4). File as new first.</translation>
    </message>
    <message>
        <source>{} 已经报送，不能作废（2.4）。请另报变更或撤销。</source>
        <translation>{} was sent and cannot be struck (2.4). Report a change or a revocation.</translation>
    </message>
    <message>
        <source>{} 已是此人同样日期的申请。同一次出行不必再登，要改的请更正那一条。</source>
        <translation>{} is an application of this person for the same days. The same journey is not entered again; to change it, correct that entry.</translation>
    </message>
    <message>
        <source>未成行，{} 登记后限期交回，不晚于原应交日期（2.4）</source>
        <translation>Journey not made; to be handed back after the report on {}, not later than it was due before (2.4)</translation>
    </message>
    <message>
        <source>成行的须写明，计划的日期不能代替实际的（2.4）。</source>
        <translation>Who travelled says it; the planned day does not stand for the actual one (2.4).</translation>
    </message>
    <message>
        <source>{} 所列的与现在保管的不符，没有办理。请退回（还没有签字的，打开更正，不改内容直接保存），清单会重新列出。</source>
        <translation>{} does not list what is kept now; nothing was recorded. Send it back (or, where nothing is signed yet, open the correction and save it unchanged); the list is then made anew.</translation>
    </message>
    <message>
        <source>按规程 1.1.9（一）4，交接由三方签字。</source>
        <translation>By procedure 1.1.9 (1) 4 a hand-over is signed by three parties.</translation>
    </message>
    <message>
        <source>不能移交给自己：移交人与接交人须是两个人（1.1.9）。</source>
        <translation>Nobody hands over to himself: who hands over and who takes over are two people (1.1.9).</translation>
    </message>
    <message>
        <source>监交人须是移交人、接交人以外的第三人（1.1.9）。</source>
        <translation>The witness is a third person, neither of the two (1.1.9).</translation>
    </message>
    <message>
        <source>{} 已办完移交，保管人已经变更，不能作废（1.1.9）。如须移回，请另办移交。</source>
        <translation>{} is complete and the keeper has changed; it cannot be struck (1.1.9). To move things back, make another hand-over.</translation>
    </message>
    <message>
        <source>清理月份 {} 还没有到（1.1.3：按月清理）。</source>
        <translation>The month {} has not come yet (1.1.3: clearing is month by month).</translation>
    </message>
    <message>
        <source>{} 登的密级是{}，这份材料是{}：会议的密级是材料中最高的（1.4）。请先更正会议的密级。</source>
        <translation>{} is entered as {}, this paper is {}: the level of a meeting is the highest of its papers (1.4). Correct the level of the meeting first.</translation>
    </message>
    <message>
        <source>这次会议的这份材料已登过份号 {}：一份一行（1.4）。</source>
        <translation>Copy {} of this paper is entered for this meeting already: one row for each copy (1.4).</translation>
    </message>
    <message>
        <source>{} 已由 {} 换发、补发，原证件不再有效，不能重新在册（2.4）。没有改动。</source>
        <translation>{} was replaced by {} and is no longer valid; it cannot come back on the books (2.4). Nothing was changed.</translation>
    </message>
    <message>
        <source>重新上交 {} 早于{} {}，先后不能颠倒（2.4）。</source>
        <translation>Handed in again on {}, before “{}”, {}. It cannot come earlier (2.4).</translation>
    </message>
    <message>
        <source>{} {}{}（{}），{} 重新在册</source>
        <translation>{} {}, {} ({}); back on the books {}</translation>
    </message>
    <message>
        <source>重新在册</source>
        <translation>Back on the books</translation>
    </message>
    <message>
        <source>重新上交人</source>
        <translation>Handed in again by</translation>
    </message>
    <message>
        <source>重新上交日期</source>
        <translation>Handed in again on</translation>
    </message>
    <message>
        <source>{} 已登记在 {}（{}，{}），同一证件号码只登记一条，没有保存。</source>
        <translation>{} is entered already as {} ({}, {}); a certificate number has one entry. Nothing was saved.</translation>
    </message>
    <message>
        <source>找回、转回的请在那一条办理“重新在册”。</source>
        <translation>What was found or comes back goes on in that entry: record “Back on the books”.</translation>
    </message>
    <message>
        <source>请核对，登错的请更正那一条。</source>
        <translation>Please check; if it was entered wrongly, correct that entry.</translation>
    </message>
    <message>
        <source>人人签现行版本：先在“设置”的“承诺书版本”中登记（规程 1.1.3）。</source>
        <translation>Everybody signs the version in force: enter it first under Pledge texts in the settings (procedure 1.1.3).</translation>
    </message>
    <message>
        <source>{} 已经报送，不能作废（2.4）。请另报变更。</source>
        <translation>{} was sent and cannot be struck (2.4). Report a change.</translation>
    </message>
    <message>
        <source>{} 年还没有过完，不能结账（本簿自定：过完一年才结）。</source>
        <translation>{} is not over yet and cannot be closed (this book&apos;s own rule: a year is closed when it is over).</translation>
    </message>
    <message>
        <source>复制须经批准（条例 27）。</source>
        <translation>Copying needs approval (Regulations 27).</translation>
    </message>
    <message>
        <source>“{}”不能撤回。写错的可以更正，写明原因。</source>
        <translation>“{}” is not taken back. What is written wrongly can be corrected, with a reason.</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>handed over to</translation>
    </message>
    <message>
        <source>未入柜</source>
        <translation>in no cabinet yet</translation>
    </message>
    <message>
        <source>“{}”名下没有保管的印章、保管柜，手里也没有未入柜的，不需要移交清册。</source>
        <translation>“{}” keeps no seal and no cabinet and has no paper in hand; there is nothing to hand over.</translation>
    </message>
    <message>
        <source>您将失去痕迹第 {} 行。</source>
        <translation>You lose rows {} of the trail. </translation>
    </message>
    <message>
        <source>您将失去痕迹第 {} 行，其中新登记的有 {}，请照纸上补登。</source>
        <translation>You lose rows {} of the trail, with the new entries {}: please enter them again from paper. </translation>
    </message>
    <message>
        <source>“{}”是办“{}”时登记的，更正不能改它。刚登记的在窗口中撤回（Ctrl+Z），其余的作废后照此再登。</source>
        <translation>“{}” was recorded with “{}”; a correction cannot change it. If just recorded, undo it in the window (Ctrl+Z); otherwise strike the entry and enter it again from it.</translation>
    </message>
    <message>
        <source>台账写着领出，没有写归还。已归还的请补写这一格；还在外面的，交回后再导入。</source>
        <translation>The ledger says it was taken out and not that it came back. If it came back, please write the day into this cell; if it is still out, import it once it is handed back.</translation>
    </message>
    <message>
        <source>代号最多 {} 字，不能写成标题（保密法 31）：没有保存，也没有留下草稿。请自编代号。</source>
        <translation>A code has at most {} characters and is no title (Secrecy Law 31): nothing was saved, no draft was kept. Make up a code of your own.</translation>
    </message>
    <message>
        <source> 等 {} 个</source>
        <translation> and others, {} in all</translation>
    </message>
    <message>
        <source>{} 的撤销已登记在 {}，还没有报送，一次备案只撤销一次（2.4）。</source>
        <translation>The revocation of {} is already recorded in {} and not sent yet; a filing is revoked once (2.4).</translation>
    </message>
    <message>
        <source>所依据的备案已经撤销，不能再报送“{}”（2.4），请作废 {}。</source>
        <translation>The filing that this is about has been revoked: a “{}” can no longer be sent (2.4). Please strike {}.</translation>
    </message>
    <message>
        <source>{} 还没有报送，不能先报送“{}”（2.4）。</source>
        <translation>{} has not been sent yet: a “{}” cannot be sent before it (2.4).</translation>
    </message>
    <message>
        <source>回国报告交给单位，不能由出行人本人（{}）接收（2.4）。</source>
        <translation>The report of return is handed to the office; the traveller ({}) cannot receive it (2.4).</translation>
    </message>
    <message>
        <source>未成行的没有这个日期，请清空，或改“是否成行”。</source>
        <translation>Who did not travel has no such day. Please clear it, or change “Did travel”.</translation>
    </message>
    <message>
        <source>“{}”不是证件号码。没有证件的不在这里登记。</source>
        <translation>“{}” is no certificate number. Who has no certificate is not entered here.</translation>
    </message>
    <message>
        <source>“{}”像是几本证件的号码，请一本登记一条。</source>
        <translation>“{}” looks like the numbers of several certificates. Please make one entry for each.</translation>
    </message>
    <message>
        <source>接收人不能是交出的人（{}），须由接收单位的人签字。</source>
        <translation>Whoever gives the papers away ({}) cannot sign for taking them; somebody of the receiving unit signs.</translation>
    </message>
    <message>
        <source>写着“{}”，不能登为在柜（条例 27、28）。已不在的，请填清退日期、销毁日期或存档日期一栏；仍在柜的，请改正这一格。</source>
        <translation>It says “{}”, so it cannot be entered as in the cabinet (Regulations 27, 28). If it is gone, fill in a column for the day of handing back, destruction or archiving; if it still lies there, correct this cell.</translation>
    </message>
    <message>
        <source>解密日期 {} 早于制发日期 {}，请改正。</source>
        <translation>The day of declassification {} is before the day of issue {}; correct it.</translation>
    </message>
    <message>
        <source>在柜，没有写存放柜</source>
        <translation>In a cabinet that is not written down</translation>
    </message>
    <message>
        <source>办“{}”时填，以后可以更正。</source>
        <translation>Filled in with &quot;{}&quot;; can be corrected afterwards.</translation>
    </message>
    <message>
        <source>“{}”办“{}”时登记，这一步还没有办。</source>
        <translation>“{}” is recorded with “{}”, which has not been done yet.</translation>
    </message>
    <message>
        <source>{} 还没有交来保管，不能发放。请先在证件台账中办理“{}”。</source>
        <translation>{} has not been given into custody and cannot be issued. First record “{}” in the inventory of certificates.</translation>
    </message>
    <message>
        <source>误报的，刚登记的可以撤回（Ctrl+Z）；找回的请另登一条，备注中写明原编号。</source>
        <extracomment>what one does who wants the thing</extracomment>
        <translation>A false report can be taken back right after it was made (Ctrl+Z); what is found is entered anew, with its old number in the remarks.</translation>
    </message>
    <message>
        <source>{} 已报失，物件的去向记在这里，不能作废。</source>
        <translation>{} is reported lost; where it went stands here, so it cannot be struck out.</translation>
    </message>
    <message>
        <source>误报或找回的，请在证件台账中办理“重新在册”。</source>
        <translation>Reported by mistake or found: record its return to the books in the inventory of certificates.</translation>
    </message>
    <message>
        <source>随之变更的 {} 有误，没有改动：{}</source>
        <translation>{}, which changes with it, does not allow it; nothing was changed: {}</translation>
    </message>
    <message>
        <source>已经收到回国报告，不能改为未成行。</source>
        <translation>The report on the journey has been received; it cannot be one that was not made.</translation>
    </message>
    <message>
        <source>{} 已列入批准的 {}，即将清退或销毁，不能借出（条例 27、28）。</source>
        <translation>{} stands on the approved {} and is about to leave: it cannot be lent (Regulations 27, 28).</translation>
    </message>
    <message>
        <source>此后别处又办了“{}”，不能撤回。写错的请更正或作废。</source>
        <translation>“{}” was done elsewhere since; this cannot be taken back. Correct what is wrong, or strike it out.</translation>
    </message>
    <message>
        <source>{} {} 早于{} {}，先后不能颠倒。请改正。</source>
        <translation>{} {} is before {} {}; the order cannot be reversed. Correct it.</translation>
    </message>
    <message>
        <source>不能登为遗失</source>
        <translation>cannot be entered as lost</translation>
    </message>
    <message>
        <source>“{}”{} 不在职，不能{}。</source>
        <translation>“{}” was not in office on {}: cannot be {}.</translation>
    </message>
    <message>
        <source>{} 的{} {} 早于 {}：那时它还在办理或在外面，先后不能颠倒。</source>
        <translation>{}: {} {} is before {}: it was still being dealt with or out then; the order cannot be reversed.</translation>
    </message>
    <message>
        <source>身份证号中的出生日期是 {}，不在 1900 年和今天之间，请核对。</source>
        <translation>The birthday in the identity number is {}, which is not between 1900 and today. Please check it.</translation>
    </message>
    <message>
        <source>这里的 {} 在原簿中是 {}，不是台账所写的那一条。请先导入那一条，或改正这一格。</source>
        <translation>{} here was {} in its own ledger and is not the entry this ledger means. Import that entry first, or correct this cell.</translation>
    </message>
    <message>
        <source>{} 已入柜，须办借阅，经审核、批准（1.1.2）；入柜以后只有局领导可以传阅。</source>
        <translation>{} is in its cabinet and is borrowed, with review and approval (1.1.2); once filed, only leaders read it in turn.</translation>
    </message>
    <message>
        <source>{} 没有写存放柜，不知在何处，不能借出（1.1.2）。在柜的请先更正补写存放柜。</source>
        <translation>{} names no cabinet, nobody knows where it is, and it is not lent (1.1.2). If it is kept, correct it and name the cabinet first.</translation>
    </message>
    <message>
        <source>同行人“{}”{} 不在职（条例 29）。</source>
        <translation>The companion “{}” was not in office on {} (Regulations 29).</translation>
    </message>
    <message>
        <source>借出日期 {} 早于{} {}，先后不能颠倒（1.1.2）。</source>
        <translation>It was lent on {}, before {} {}; the order cannot be reversed (1.1.2).</translation>
    </message>
    <message>
        <source>归还须交给别人，接收人不能是借阅人本人（{}）（1.1.2）。</source>
        <translation>It is given back to somebody else; the borrower ({}) does not take it in (1.1.2).</translation>
    </message>
    <message>
        <source>收齐日期 {} 早于最后一份材料收回或报失的 {}，先后不能颠倒（1.4）。</source>
        <translation>The day {} of closing is before {}, when the last copy came back or was reported lost; the order cannot be reversed (1.4).</translation>
    </message>
    <message>
        <source>“{}”{} 不在职，不能领取（1.4）。</source>
        <translation>“{}” was not in office on {} and receives no copy (1.4).</translation>
    </message>
    <message>
        <source>报送日期 {} 早于所依据的 {}（{}），先后不能颠倒（2.4）。</source>
        <translation>The day of sending {} is before {} on which it rests ({}); the order cannot be reversed (2.4).</translation>
    </message>
    <message>
        <source>“{}”写着“{}”：没有批准的不是出行，不能导入（2.4）。批准了的请改正这一格，没有批准的请删去这一行。</source>
        <translation>“{}” says “{}”: what was not approved was no journey and is not imported (2.4). Correct the cell if it was approved, else delete the row.</translation>
    </message>
    <message>
        <source>{} 的干部类别是{}，这次出行按{}审批，不能发放（2.4）。请退回，改正后重新审批。</source>
        <translation>{} belongs to a cadre of the kind {}, but this journey was approved as {}: it cannot be issued (2.4). Send the application back, correct it and have it approved again.</translation>
    </message>
    <message>
        <source>持证人不能自己保管证件（2.4），{}的证件由“{}”的另一保管人{}入柜。</source>
        <translation>Nobody keeps his own certificate (2.4). That of {} is put into “{}” by its other keeper, {}.</translation>
    </message>
    <message>
        <source>上交日期 {} 早于发证日期 {}，请核对（2.4）。</source>
        <translation>The day of handing in {} is before the day of issue {}. Please check them (2.4).</translation>
    </message>
    <message>
        <source>{} 用着这本证件，办完之前不能改{}（2.4）。</source>
        <translation>{} uses this certificate; until it is finished, {} cannot be changed (2.4).</translation>
    </message>
    <message>
        <source>{} 现在{}处（{} 起），没有归还，不能转送“{}”：不得横传，先交回再转送（1.1.2）。</source>
        <translation>{} is with {} (since {}) and not back; it is not forwarded to “{}”: nothing is passed on, it comes back first (1.1.2).</translation>
    </message>
    <message>
        <source>{} 已列入批准的 {}，不能作废（条例 27、28）。请先作废或退回清单。</source>
        <translation>{} stands on the approved list {} and is not struck out (Regulations 27, 28). Strike out or send back the list first.</translation>
    </message>
    <message>
        <source>{} 不能是它自己或它的复制件的复制件（条例 27）。</source>
        <translation>{} cannot be a copy of itself or of its own copy (Regulations 27).</translation>
    </message>
    <message>
        <source>入柜日期 {} 早于归还的 {}，先后不能颠倒（1.1.2）。</source>
        <translation>The day {} of filing is before {}, when it came back; the order cannot be reversed (1.1.2).</translation>
    </message>
    <message>
        <source>{}（有同名人员，请核对）</source>
        <translation>{} (two people of this name: check)</translation>
    </message>
    <message>
        <source>未入柜（有同名人员，请核对）</source>
        <translation>In no cabinet (two people of this name: check)</translation>
    </message>
    <message>
        <source>同名另一人</source>
        <translation>Another of the name</translation>
    </message>
    <message>
        <source>与以前离任的同名人员不是同一个人的，才选“是”</source>
        <translation>Yes only where this is not the person of that name who left before</translation>
    </message>
    <message>
        <source>#{} {}（{}），另有同名人员。</source>
        <translation>#{} {} ({}); others bear the name.</translation>
    </message>
    <message>
        <source>无科室</source>
        <translation>no section</translation>
    </message>
    <message>
        <source>（表中没有这一栏）</source>
        <translation>(no such column)</translation>
    </message>
    <message>
        <source>{}（启用日期的前一天）</source>
        <translation>{} (the day before the first day of use)</translation>
    </message>
    <message>
        <source>与 {} 的相同，那是另一人，请核对。</source>
        <translation>the same as in {}, which is somebody else: please check.</translation>
    </message>
    <message>
        <source>“{}”有同名的几人：{}，不知是哪一人。台账的姓名请写成 # 和编号。</source>
        <translation>“{}” may be {}: not known which. Write # and the number in the ledger.</translation>
    </message>
    <message>
        <source>号码第 {} 位的字母 {} 像是数字 {}，请核对。</source>
        <extracomment>What only the name of a body says; what people bear in their names, a rank and a section of the 组织部 do not. The one or two letters of its series stand in front (EA1234567), the second is never O or I: they would be read as figures. What old ledgers call them.</extracomment>
        <translation>Character {} of the number, the letter {}, looks like the figure {}: please check.</translation>
    </message>
    <message>
        <source>接续</source>
        <translation>Goes on from</translation>
    </message>
    <message>
        <source>同一个人换职级、调科室或回来的：他以前的那一条</source>
        <translation>The same person in a new rank or section, or back again: the row before this one</translation>
    </message>
    <message>
        <source>是同一个人；不是的，“同名另一人”选“是”。</source>
        <translation>The same person. If not, choose Yes at “Another of the name”.</translation>
    </message>
    <message>
        <source>已有 {}，这是同名的另一个人。是同一人的，“接续”写他那一条。</source>
        <translation>There is {} already: this is another person of that name. If it is the same person, name that row at “Goes on from”.</translation>
    </message>
    <message>
        <source>同名的 {} 已离任：是同一人的，“接续”写他那一条；不是的，“同名另一人”选“是”。</source>
        <translation>{} of this name left: if it is the same person, name that row at “Goes on from”; if not, choose Yes at “Another of the name”.</translation>
    </message>
    <message>
        <source>换职级的须填开始日期：签字照当天的职级判断。</source>
        <translation>A new rank needs its first day: a signature is judged by the rank of its day.</translation>
    </message>
    <message>
        <source>已写“接续”#{}，是同一个人，不能又是另一人。</source>
        <translation>This row goes on from #{}: it cannot be another person as well.</translation>
    </message>
    <message>
        <source>接续的须是以前的一条，#{} 不早于这一条。</source>
        <translation>A row goes on from an earlier one; #{} is not earlier.</translation>
    </message>
    <message>
        <source>#{} 已由 #{} 接续，请写最后的一条。</source>
        <translation>#{} goes on in #{} already: name the last one.</translation>
    </message>
    <message>
        <source>{}“{}”{} 不在职，不能接交。</source>
        <translation>{} {} is not in office on {} and cannot take part.</translation>
    </message>
    <message>
        <source>区管干部的证件由区委组织部保管（2.4），接收人不能是别的单位的“{}”。</source>
        <translation>The certificates of cadres managed by the district are kept by its organisation department (2.4); “{}” of another unit does not receive them.</translation>
    </message>
    <message>
        <source>监销人不能是保管人或经办人（{}），列入清单以来保管过的也算。</source>
        <translation>A witness neither keeps nor hands over what is destroyed ({}); whoever has kept it since it was listed counts, too.</translation>
    </message>
    <message>
        <source>材料须交给别人收回，收回人不能是领取人本人（{}）（1.4）。</source>
        <translation>Papers are collected by somebody else, not by who had them ({}) (1.4).</translation>
    </message>
    <message>
        <source>证件不得由个人保管（2.4），“{}”不能接收：请写接收人的姓名。</source>
        <translation>No certificate is kept by a person himself (2.4): “{}” cannot receive it. Write the name of who does.</translation>
    </message>
    <message>
        <source>#{} 是{}，不是同名的人，不能接续。改了姓名的，请更正原来那一条的姓名。</source>
        <translation>#{} is {}, not of the same name: this row cannot go on from it. If the name has changed, correct it in the row there is.</translation>
    </message>
    <message>
        <source>#{} 接续这一条，从 {} 起，这一条不能晚于它。</source>
        <translation>#{} goes on from this row, from {}: this one cannot begin after it.</translation>
    </message>
    <message>
        <source>此人已有登记（{}），接续哪一条不能再改。</source>
        <translation>There are entries of this person ({}): which row this one goes on from cannot be changed any more.</translation>
    </message>
    <message>
        <source>与 {} 备案的身份证号不同，不能“{}”（2.4）。请核对是不是同一个人。</source>
        <translation>The identity number is not that of filing {}: not possible: “{}” (2.4). Check whether it is the same person.</translation>
    </message>
    <message>
        <source>接交人“{}”是 {} 的监销人，其中的文件由移交人保管，还没有办结：先办结，再移交（条例 28）。</source>
        <translation>{} has witnessed {}, whose papers the giver keeps, and which is not finished: finish it before the hand-over (Regulation 28).</translation>
    </message>
    <message>
        <source>证件由单位集中保管（2.4），不由个人保管，不能放在“{}”。</source>
        <translation>Certificates are kept by the office, not by a person (2.4): not in “{}”.</translation>
    </message>
    <message>
        <source>已列入批准的 {}，即将清退或销毁，办结以前不能移柜（条例 27、28）。</source>
        <translation>On the approved list {}, about to be handed back or destroyed: it is not moved before that (Regulation 27, 28).</translation>
    </message>
    <message>
        <source>已由 {} 监销，不能报失：销毁的请办结（条例 28）。</source>
        <translation>Its destruction is witnessed by {}: it cannot be reported lost; finish the list (Regulation 28).</translation>
    </message>
    <message>
        <source>{} {} 才交回，{} 还在别人手里，不能登为已经借出：不得横传，先交回再借出。</source>
        <translation>{} came back only on {}; on {} somebody else had it, and it cannot have been given out: it comes back before it goes to another.</translation>
    </message>
    <message>
        <source>发放时约定的应还日期 {}</source>
        <translation>Day of return agreed when handed out: {}</translation>
    </message>
</context>
</TS>
