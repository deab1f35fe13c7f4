<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source>内容</source>
        <extracomment>What argparse says, and what we say instead.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示这份说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用法：</source>
        <comment>command line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用法不对：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>掌印：区县司法局办公室的登记与用印。不带命令则打开窗口。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办公室资料所在的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>命令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同前，也可写在命令后面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只输出一份 JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新建办公室资料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位简称，如 区司法局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记人姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用日期，不写为今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>装入虚构的样例</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从头演示：样例单位、登记、审批表、登记簿、图样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放在哪个文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把一页存成图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>宽x高，如 1366x768</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>窗口的语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明或暗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列出登记簿或可印的表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示一条登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要找的字词，几个词都须有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对痕迹与登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>纸上印出的链头：行号和 32 位校验值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新登记一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记簿，见 list registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字段=内容，字段=@文件，环节.by=、环节.on=（已签字的申报表），late_why=（补登原因）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字段=内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因，已存档的须写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记一个环节，或退回、不予批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>环节，见 show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by=签字人 on=日期 和这一环节的其他内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写出文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份到一个文件，钥匙在旁边</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出登记簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出什么</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件格式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自哪天起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到哪天止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印成文件；不写编号为空白表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪种表，见 list sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号，可以几个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写到哪个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号，如 用印2026-12；人员等写姓名或 #号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在可办：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对不符：{}。没有改动。请保留现状，用最近的备份对照。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对相符：{} 条记录，链头 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（空）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：{}。</source>
        <extracomment>A refusal that says already what is kept.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已中断。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序自身出错（{}），不是您的操作有误。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>详情见 {}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录文件也写不了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经办好，但结果没有能够输出（{}）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经办好。今天的备份没有做成：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样例单位：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对不符：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是大小，请写成 1366x768。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里没有显示器，打不开窗口。可以运行 zhangyin demo --out DIR 看样例。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个办公室已在另一个窗口中打开（{}）。请用那个窗口，或先关闭它。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能使用文件夹 {}（{}），没有改动。请检查写入权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打不开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有办成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是程序的错误，刚才的内容没有存入，原有登记都在。日志：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已新建：{}。资料在 {}，其中 office.key 是钥匙，请另存一份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}没有要办的环节。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已备份：{} 和 {}。两个文件合在一起就能打开全部资料，请分开保管。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出 {} 条：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写出 {} 张：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”应写成 字段=内容。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”没有字段“{}”，可填：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}写了两次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：没有文件 {}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：文件 {} 太长（{} 字节），最多 {} 字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：文件 {} 不是 UTF-8 文字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>掌印 · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印预览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印审批单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出为 Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word 文档 (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一项还没有做完，请稍候再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停止，没有留下文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近备份 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>字库中没有“{}”（U+{}），不能印在纸上，没有打印。请改用别的写法。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 是文件夹，没有写入。请写明文件名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有文件夹 {}，没有写入。请先建好，或改存别处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 在办公室资料的文件夹里，没有写入。请存到别的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能写入 {}，没有写入。请换一个文件名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能写入 {}（{}），没有留下文件。请换一个位置或腾出空间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有单据“{}”。现有：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有登记簿有历史补录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条记录刚在别处改过，没有覆盖。请重新打开后再改。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有改动，不必更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号属于 {} 年，日期不能改到别的年份。请作废后另登。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}不作废。不再使用的请填结束日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 已经作废，不能再次作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 还被使用，不能作废：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条记录此后又有变动，不能撤回。请用更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不能撤回。如登记有误，请更正或作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}不按日期编号，没有历史补录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 早于启用日期 {}，只能作为历史补录导入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 不早于启用日期 {}，请作为普通登记。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 已作废，不能更正。请另登一条。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 已不予批准，不能更正。如登记有误，请作废后另登。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 已存档，更正须写明原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”已由{}签字认可，签字有效时不能更正。请先退回，或作废后照此再登。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 已存在，没有覆盖。请换一个文件名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份 {} 核对不符，不算备份。请检查磁盘后重做。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份没有做成：{}（{}）。登记没有受影响，请换一个位置再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}中没有 {}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有登记簿“{}”。现有：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>历史补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予批准人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予批准日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期 {} 在今天（{}）之后，请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期 {} 晚于{} {}，先后不能颠倒。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {} 在今天（{}）之后，请写纸上的日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {} 早于上一环节的 {}，先后不能颠倒。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 现为“{}”，不能再办理“{}”。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 的“{}”已办，不能撤销，不能“{}”。如登记有误，请作废。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 现为“{}”，不能“{}”。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 的“{}”已经登记，不能重复。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 现为“{}”，须先办“{}”，不能直接办“{}”（顺序：{}）。没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件夹不能安全写入（日志方式 {}），请换一个本机文件夹。</source>
        <extracomment>What every connection must have; the values are what PRAGMA answers (trust.md of the project&apos;s studies).</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库设置 {} 没有生效，不能安全写入，已停止。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite {} 有会损坏数据的缺陷，程序不在它上面写入。请更新程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 不是普通文件，没有打开。请检查这个文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 另有一个名字（硬链接），同时使用会损坏数据，没有打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘 {} 已满，刚才的内容没有存入，原有登记都在。请腾出空间后再保存一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能写入 {}，没有改动。请检查文件夹的写入权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另一处正在写入，等了 5 秒仍未轮到，没有改动。请再试一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读写磁盘 {} 出错，刚才的内容没有存入。请检查磁盘或介质后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库 {} 已损坏或密钥不对，没有改动它。请用最近的备份恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写{}。</source>
        <extracomment>The ranks of 1.1.9 and what each may sign; the office edits the list.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样例单位的启用日期是今年 1 月 1 日，不能另定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找不到密钥文件 {}，没有它打不开数据库。请从备份旁的 .key 文件取回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密钥文件 {} 已损坏，数据库没有改动。请从备份旁的 .key 文件取回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最多 {} 字，现有 {} 字，没有保存。请缩短后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是整数，请只写数字，如 3。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是金额，请写成 1234.50，单位元。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是日期，请写成 2026-05-01 或 05-01。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”的年份不对，请写成 2026-05-01。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有 {} 月，请写成 2026-05-01。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 年 {} 月没有 {} 日，请改正日期。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是时间，请写成 09:30。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不在可选范围内，可选：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是“是”或“否”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字中有看不见的控制字符 U+{}，请删去后再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不止一个：{}。请写 # 和编号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}中没有“{}”。现有：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不是编号，请写成 {}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位简称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在本机登记的人，写入每一条痕迹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>启用日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此日以前的登记只能作为历史补录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一个资料文件夹只有一个单位，请更正已有的单位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>科室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>科室名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>几个简称用顿号分开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>职级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>职级名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可初审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可批签名章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位主要负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所在科室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”{} 的职级是{}，这一步须由{}签字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员中没有 {} 在职的“{}”，这一步须由{}签字。请先登记此人，或改正姓名。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始日期</source>
        <extracomment>number of the book, 1-511: in search rows and in the codes on slips, never given twice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束日期早于开始日期，请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在册</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原编号</source>
        <extracomment>the part of the window&apos;s rail under which the book stands rules of one row that SQLite keeps as well</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补登原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予批准理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}没有“{}”这一步。可办：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用印登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待初审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印章使用人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申报科室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由印章使用人带出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用印事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用章类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请份数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>附件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核准份数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实盖份数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>初审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>初审人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>初审日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交表登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已交表登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交表登记人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交表登记日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已用印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>监印人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用印日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存档</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已存档</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存档人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存档日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申请份数至少为 1。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白纸、空白表格不得用印（3.4）；确有需要的须经局主要领导书面批准，不在本登记办理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核准份数须在 1 与申请份数 {} 之间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>实盖份数须在 1 与核准份数 {} 之间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 不是掌印的数据库，没有打开，也没有改动。</source>
        <extracomment>What is being typed: outside the trail, may be deleted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份资料由更新版本的程序写成（版本 {}，本程序到 {}），没有打开，也没有改动。请更新程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>升级没有完成：{} 处引用对不上，已退回原样。请保留备份并联系维护人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库缺少保护登记的规则，可能被别的工具改动过，没有打开。请用最近的备份恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>党组章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>专用章</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.1.9 办公室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3.4 秘书科</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自管</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>专用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已交回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印章台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印章名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>管理办法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保管科室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保管人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>替管人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保管人不在时可以监印的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印章状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另一枚印章也叫“{}”，请换一个名称或简称。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签名章只能由{}本人审批（1.1.9）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>印章台账中未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”的监印人须是保管人或替管人（{}），不是“{}”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”的保管人“{}”{} 不在职。请先在印章台账中更正保管人或替管人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”归秘书科按 3.4 管理，不在本登记使用，请登入秘书科的公章使用登记本。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不归办公室按 1.1.9 管理（{}），不在本登记使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”现为“{}”，不能使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 中没有办公室资料（office.db）。请先新建，或改用正确的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能读取 {}（{}），没有改动。请检查文件夹的权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 中的新建没有完成，里面没有登记。请清空这个文件夹后重新新建。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件夹 {} 不是空的（有 {}），没有新建。请换一个空文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能在 {} 新建（{}），什么也没有留下。请换一个可写的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}与已有的重复，没有保存。请改正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}没有可填的字段“{}”。</source>
        <extracomment>How words are translated; the window&apos;s start-up replaces it, paper and commands keep Chinese.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”不问“{}”，只问：{}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 距今超过 {} 个工作日，属于补登，请写明补登原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因最多 {} 字，没有改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>撤回&#x3000;%n 秒</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>以前填过的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter 选用&#x3000;Shift+Delete 不再提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ 选择&#x3000;Enter 选用</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存并再登</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D 照此再登</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已恢复上次未存的内容。不要的话请清空后重填，或按 Esc 离开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿已存 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有保存。再按一次 Esc 离开，已填的内容留作草稿；继续填写则什么也不会丢。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存时取号。Ctrl+Enter 登记已签字的单子。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改动前后的内容都留在痕迹里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写纸上的签字人。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已登记签字：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照纸上的签字填写，签到哪一步填到哪一步。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已登记：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号保留，内容划线留存，不计入合计；作废不能撤回。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容有 {0} 字，这一栏最多 {1} 字，没有填入。请删短后再贴。</source>
        <extracomment>No column is wider than this many characters; a text of 10,000 is not laid out to show forty.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一栏最多 {} 字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未办完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>哪些登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周一</source>
        <extracomment>Device pixels of a 16-px icon at 100, 125, 150, 175, 200 and 300 %.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周五</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周六</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>流程</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>痕迹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这条登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记签字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照纸上的签字登记下一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正&#x3000;F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照此再登&#x3000;Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废原因：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补登：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 登记于 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签字后为“{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：{} {}，{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这本登记没有签字环节。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>钟：机器时间倒退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}：{} → {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已选 {} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}合计 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word 文档（本页所列）…&#x3000;Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所选的审批单&#x3000;Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等签字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已批准未用印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已用印未存档</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期一</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期五</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期六</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天没有要办的事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等签字、待用印、待存档：无&#x3000;&#x3000;未登完的草稿：无</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日无事</source>
        <comment>four characters of a seal: leave as they are</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>今天已用印 %n 次</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>今天还没有用印</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 份草稿，最近 {}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件待办</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>没有草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记用印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白申报表</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件，在登记簿中查看</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>未登完的草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>申请</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（尚未填写）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 {} 天共 {} 次，最多一天 {} 次，今天 {} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>次用印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>常用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比前 30 天多 {} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>比前 30 天少 {} 次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与前 30 天相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近备份：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天还没有备份。可在“设置”的“备份”中立即备份。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 年放假安排尚未公布，工作日暂按周末和法定节日估算，公布后请更新程序。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今日要办的事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>掌印：第一次使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开已有的资料…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在建立…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {} 步，共 {} 步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} 中没有办公室资料（office.db）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {} 条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>资料位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {} 步，共 {} 步：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>掌印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第一次使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未建立以前随时可以退出。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部资料只在本机，不连网络。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全称印在表单上，简称用在窗口里。以后可以在“设置”中更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>××市××区司法局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>××区司法局</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁在本机登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每一条登记和更正都记下这个姓名和时间。换人登记时可以在“设置”中更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>资料放在哪里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记、密钥和每天的备份都放在这一个文件夹里，请放在本机硬盘上，不要放在 U 盘或网络盘。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里已有办公室资料：将直接打开，不新建。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择存放资料的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能使用这个文件夹（{}）。请换一个。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写完整的路径，或用“选择…”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是一个文件，不是文件夹。请换一个文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个文件夹不是空的（有 {}）。请换一个空文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能在 {} 写入。请换一个可写的文件夹。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>怎样开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不熟悉时可以先用样例练习。样例里的人名和登记都是编的，不能改作正式使用。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正式使用：科室、人员和印章由您登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样例单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先试用：虚构的人员、三枚印章和 60 条用印登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经建好</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请把下面的恢复行抄在纸上，由单位保管。密钥文件损坏时，只有它能打开资料；没有别处可以查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办完</source>
        <extracomment>Signs of a state: a key of these, or what `ring` returns. A model answers one of them for its role STATE.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，现在：</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 件逾期</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>锁定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>锁定（Ctrl+L）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
