"""The prose room: each of its rules by a table of texts and what they must give, and the offsets for any text.

A row is a text and its measures, `indicator/by=value bound`; a text alone where none may be found.
⏎ is a line end: what stands before it is a heading.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkextract import normalize, parse, prose
from gkextract.models import Found
from gkextract.prose import Subject

SENTENCES = """
收到申请3件。公开信息12条。 | applications.received=3; proactive.published=12
我镇公开信息12条,收到申请3件 | proactive.published=12; applications.received=3
公开信息12条和收到申请3件 | proactive.published=12; applications.received=3
一、公开信息12条。二、收到申请3件。 | proactive.published=12; applications.received=3
1.公开信息12条2.收到申请3件 | proactive.published=12; applications.received=3
（一）公开信息12条（二）收到申请3件 | proactive.published=12; applications.received=3
（二）依申请公开情况⏎全年受理3件，办结3件。 | applications.received=3; applications.completed=3
（四）监督保障情况⏎全年受理3件，办结3件。
三、下一步打算⏎公开信息300条。
三、2023年工作计划⏎组织培训4次。
"""

SLOTS = """
各部门配备政府信息公开工作人员76人，其中专职6人。 | safeguards.staff=76; safeguards.staff/full_time=6
收到公众来件18件。 | service.messages=18
窗口解答40人次。 | service.inquiries/onsite=40
推出专家解读政策文件6篇。 | interpretation.published/expert=6
收到2件关于信息公开的投诉举报。 | complaints.total=2
开设专栏12个。 | platform.columns=12
开设专栏单位12个。
县（市、区）公开信息12条 | proactive.published=12
公开组织机构类（6条）信息 | proactive.published/组织机构=6
收到申请13件（均为自然人） | applications.received/natural_person=13; applications.received=13
配备专职人员2名、兼职人员5名。 | safeguards.staff/full_time=2; safeguards.staff/part_time=5
举办培训2次、80人次。 | safeguards.trainings=2; safeguards.trainees=80
培训4期，共180人次。 | safeguards.trainings=4; safeguards.trainees=180
公众号粉丝8.6万，推送信息1436条。 | platform.followers/wechat=86000; proactive.published/wechat=1436
代表建议86件、委员提案112件，共计198件。 | proposals.npc=86; proposals.cppcc=112; proposals.total=198
收到在线申请5封。 | applications.received/online=5; applications.received=5
公开信息约600条，受理申请不足10件。 | proactive.published=600 approx; applications.received=10 max
公开信息超过600条，培训6—8次。 | proactive.published=600 min; safeguards.trainings=6-8 range
公开信息xx条。 | proactive.published=? masked
全年主动公开政策文件18条。 | documents.other_published/政策文件=18
公开政府信息420条，全镇上线政策文件26条。 | proactive.published=420; documents.other_published/政策文件=26
公开信息420条，其中公开政策文件18条、通知公告60条。 | proactive.published=420; proactive.published/政策文件=18; proactive.published/通知公告=60
公开政策文件18条、财政信息60条。 | proactive.published/政策文件=18; proactive.published/财政=60
公开财政信息30条，发布解读材料6篇。 | proactive.published/财政=30; interpretation.published=6
其中财政信息30条，人事信息7条；发布政策文件4条。 | proactive.published/财政=30; proactive.published/人事=7; documents.other_published/政策文件=4
其中财政信息30条，解读信息7条。 | proactive.published/财政=30; proactive.published/解读=7
公开办税指引100条，通过各办税厅发放20万份《热点问答》。 | proactive.published/办税指引=100; participation.materials/《热点问答》=200000
收到县长信箱来信44件，其中财政信息65条。 | service.messages/县长信箱=44; proactive.published/财政=65
收到县长信箱来信44件，其中咨询类6件。 | service.messages/县长信箱=44; service.messages/咨询=6
公开信息500条，其中政务公告60条，部门动态402，其他信息48条。 | proactive.published=500; proactive.published/公告=60; proactive.published/部门动态=402; proactive.published/其他=48
公开信息500条，其中政务公告60条，部门动态2022，其他信息48条。 | proactive.published=500; proactive.published/公告=60; proactive.published/其他=48
接收并回复咨询、投诉及建议380条。 | service.messages=380
征求意见稿公布后，收集意见和建议40条。 | participation.comments=40
编印简报10期，并通过图解解读政策。 | proactive.published/简报=10
公开信息213条，其中公开财政信息5条，公开建议提案办理40条。 | proactive.published=213; proactive.published/财政=5; proactive.published/建议提案办理=40
公开信息500条，其中政务公告60条，会议信息42重点领域信息40条。 | proactive.published=500; proactive.published/公告=60; proactive.published/会议=42; proactive.published/重点领域=40
发放500份传单和200本手册。 | participation.materials/传单=500; participation.materials/手册=200
活动准备宣传单800份、展板6块。 | participation.materials/宣传单=800; participation.materials/展板=6
现场放置展板12块，宣传册300本。 | participation.materials/展板=12; participation.materials/宣传册=300
印发通知后，收集手册200本。
40个部门60余人参加了政务公开专题培训。 | safeguards.trainees=60 approx
现场解答咨询80人次，回答率为98%。 | service.inquiries/onsite=80; service.reply_rate=98
制作行政规范性文件3件。 | documents.normative_issued=3
制作图解3件。 | interpretation.published/graphic=3
省政府工作报告及解读2条。
公开政策文件及解读12条。 | proactive.published/政策文件及解读=12
公开政策文件12件、解读12条。 | documents.other_published/政策文件=12; interpretation.published=12
答复留言33条，财政公开信息8条。 | service.messages=33; proactive.published/财政公开=8
公开规章制度类信息12条，本年新增2条。 | proactive.published/规章制度=12; proactive.published/规章制度=2
其中重点领域信息3683条，其他信息2084条，主动公开文件597份，发布政策解读14篇。 | proactive.published/重点领域=3683; proactive.published/其他=2084; documents.other_published/文件=597; interpretation.published=14
公开信息90条，其中人事信息30条，其他信息60条，发布征集调查6期。 | proactive.published=90; proactive.published/人事=30; proactive.published/其他=60; participation.consultations=6
公开信息90条，其中建议提案答复34篇、人事信息4篇。 | proactive.published=90; proactive.published/建议提案答复=34; proactive.published/人事=4
"""

# Why a number is no measure: each reason with words near to it that do count.
GUARDS = """
发布信息主要走三条路：网站发布21条，公众号发布12条。 | proactive.published/website=21; proactive.published/wechat=12
对6件申请收取复印费用118元。 | applications.fees=118
全系统收到申请24件。 | applications.received=24
公众号关注人数由年初的2100人增至3476人。 | platform.followers/wechat=3476
公开任务目标、工作措施等信息，全年通过门户网站公开信息46条。 | proactive.published/website=46
目标是公开信息80条。
发布微博57条，转发总量约3万余条。 | proactive.published/weibo=57
公开政府信息主要通过四条途径。
公开内容包含以下五项。
《财政局年度报告》是县财政局发布的一份报告。
网站公开信息226条，开设政府信息公开专栏1个。 | proactive.published/website=226; platform.columns=1
发生2起关于政府信息公开的行政诉讼案件。 | litigation.total=2
将231个咨询事项纳入问答库。
全年解答咨询231个。 | service.inquiries=231
日最高访问量2.9万人次。
开展成品油市场“双随机、一公开”抽查2次。
开展政务公开检查2次。 | safeguards.inspections=2
因信息公开引发的行政诉讼数量为0件。 | litigation.total=0
受理不动产登记申请3.2万件，办结3.1万件。
受理救助申请26件，办结26件。
全年收到群众申请5件。 | applications.received=5
收到张某提出的申请1件。 | applications.received=1
备案审查规范性文件8件，审查规范性文件草案12件。
投入资金1200万元，改造老旧小区16个。
投入资金8万元用于信息公开专栏建设。 | safeguards.funds=8
培训农民1200人次。
设置便民服务窗口26个。
公布权责清单事项320项，取消行政许可事项12项。 | proactive.published/权责清单=320
同比增长8.1%，公开信息比2021年的967条多出139条。
去年同期公开信息655条。
公开信息655条，上年公开信息520条。 | proactive.published=655
上年结转申请2件。 | applications.carried_in=2
每周更新信息3条。
人均公开信息3条。
全年公开信息3条。 | proactive.published=3
单日阅读量最高3万次。
公众号阅读量3万次。 | platform.views/wechat=30000
各村设信息员各1名。
全镇设信息员1名。 | safeguards.staff=1
信息公开采用量居第3名。
关停政务新媒体2个。
保留政务新媒体2个。 | platform.accounts=2
发布信息64条。 | proactive.published=64
删除过期信息64条。
网站自查发现错敏信息64条。
督促整改类信息64条。 | proactive.published/督促整改=64
清理后宣布失效规范性文件2件。 | documents.normative_repealed=2
审核各类拟公开信息64条。
审核发布信息64条。 | proactive.published=64
公开财政预算总额12.6亿元。
信息公开专项经费12万元。 | safeguards.funds=12
出动工作人员23名。
配备专职工作人员23名。 | safeguards.staff/full_time=23
浏览次数：1342
微信公众号新增粉丝1208人。
微信公众号粉丝1208人。 | platform.followers/wechat=1208
力争公开信息300条。
公开信息300条，完成目标任务。 | proactive.published=300
三类信息公开及时。
公开清单规定的10大类50项。
按照“五个到位”公开信息。
推送102期386条信息。 | proactive.published=386
公开上述3件申请的信息。
没有收到一件申请。 | applications.received=0
收到一件申请。 | applications.received=1
受理举报占35%。
在15个工作日内答复申请。
依据云政办发〔2021〕80号文件公开信息。
最多的科室公开90条，最少的一年只发布9条。
发布最多的是财政信息90条。 | proactive.published/财政=90
推行“一清单一栏一账一册”公开模式。
发布共20条的《若干措施》。
发布12条的信息。 | proactive.published=12
转发评论互动21万条次。
上网浏览就能对工作有一个基本的了解。
公开局长办公会议12次。 | proactive.published/局长办公会议=12
召开局长办公会议12次。 | safeguards.meetings=12
设立1个政府信息公开申请受理点。 | safeguards.offices/政府信息公开申请受理点=1
收到1个政府信息公开申请。 | applications.received=1
收到申请7件，因生产需要提出申请的6件，全部按时答复。 | applications.received=7; applications.completed=7
收到申请25件，其中20件为申请公开招生录取信息。 | applications.received=25
处理错敏信息1173条。
审核信息213条。
审核发布信息213条。 | proactive.published=213
收集网络信息近1000条。
收集整理并发布信息100条。 | proactive.published=100
审批服务大厅受理各类申请1200件。
服务大厅受理信息公开申请12件。 | applications.received=12
不予公开8件（商业秘密2件、不属于条例所称政府信息3件）。 | applications.refused=8; applications.refused.third_party=2; applications.not_government_info=3
收到申请3件，公开政府信息12条。 | applications.received=3; proactive.published=12
公开权责事项清单421项（其中行政许可22项、行政处罚259项）。
公布重大行政决策事项目录10项。
梳理镇级公开事项214项。
公开职称晋升、评优评先等事项112项。 | proactive.published/职称晋升、评优评先=112
在18个营业厅公示栏公开信息72条。 | proactive.published/board=72
对网站1.2万条历史信息开展隐私排查。
网站发布12条历史信息。 | proactive.published/历史=12
有2条信息得到市领导批示。
清理失效信息57条。
大厅触摸屏可查询信息57条。
修改信息57条。
一年内更换经办人2次。
有的股室半年仅报送信息2条。
个别单位全年发布信息2条。
制定了信息公开审核、发布、保密等5项制度。 | safeguards.rules=5
提出审计建议213条，被采纳189条。
报送信息213条，被采纳189条。 | proactive.submitted=213; proactive.adopted=189
公布抽检的25批次产品。
推出了近40个财政新闻专题。
目录收录各类政府信息近600条。
公开信息33条，其中财政信息30条。其中新开工项目41个。 | proactive.published=33; proactive.published/财政=30
公开信息33条，其中公告20个。 | proactive.published=33; proactive.published/公告=20
培训2次，发布信息187条。 | safeguards.trainings=2; proactive.published=187
宣传解读“创业富民30条”。
解读“惠企20条”“人才新政25条”。
发布“稳增长”信息30条。 | proactive.published/稳增长=30
未发布和公开一条信息。
全年没有公开过任何一篇稿件。
做到政府文件发布一条解读一条。
坚持成熟一个公开一个。
全年公开了一条信息。 | proactive.published=1
我校有专职教师97人。
全县有专职消防员12人、兼职调解员30名。
配备专职信息员2名、兼职联络员9名。 | safeguards.staff/full_time=2; safeguards.staff/part_time=9
300余人参加活动并为群众进行现场政策咨询。
现场接受群众咨询300人次。 | service.inquiries/onsite=300
完成信息报送任务的单位有36个。
报送信息不足的乡镇有5个。
全年报送信息36条。 | proactive.submitted=36
更新办事指南10条，部门动态60条。 | proactive.published/办事指南=10; proactive.published/部门动态=60
悬挂宣传横幅10条。 | participation.materials/宣传横幅=10
开展2次全面政务公开信息排查。
微信公众号推送386条，阅读量12万次，转发320次。 | proactive.published/wechat=386; platform.views/wechat=120000
发布微博90条，被转发430次。 | proactive.published/weibo=90
转发微信推文34次。 | proactive.published/wechat=34
宣传解读"创业富民30条"、"强农惠农"等政策。
发布会议信息42、发布会信息59，财政信息68。 | proactive.published/财政=68
受理行政复议申请56件，办结38件，维持12件，撤销4件，综合纠错率63%。
收到行政应诉案件24件，胜诉率95%。
因政府信息公开引发行政诉讼3件，胜诉率100%。 | litigation.total=3
报送备案规范性文件3件。
报送审查材料29份。
发布稳经济措施50条。
发布转载任务2次。
准备会议材料20份。
收到申请3件。完成平台升级3项。 | applications.received=3
"""

OTHER_YEARS = """
2020年公开信息80条。
2021年公开信息80条。 | proactive.published=80
2022年公开信息80条。
2022年目标：公开信息80条。
自2021年1月起公开信息80条。 | proactive.published=80
结转2022年办理的申请2件。 | applications.carried_out=2
"""

LISTS = """
机构职能类信息，共9条；政策法规类信息，共31条。 | proactive.published/机构职能=9; proactive.published/政策法规=31
发布机构职能、政策法规等信息，共120条。 | proactive.published/机构职能、政策法规=120
安全生产类信息9条；其余为社区事务类信息，13条。 | proactive.published/安全生产=9; proactive.published/社区事务=13
收到申请230件；办结223件。按申请人分，自然人195件，企业35件。 | applications.received=230; applications.completed=223; applications.received/natural_person=195; applications.received/enterprise=35
收到申请30件，其中自然人20件；办结申请30件，其中按时办结29件，延期办结1件。 | applications.received=30; applications.received/natural_person=20; applications.completed=30; applications.completed/按时=29; applications.completed/延期=1
主动公开信息144条，内容涉及：机构职能（2）、规划计划（3）、林草项目（51）。 | proactive.published=144; proactive.published/机构职能=2; proactive.published/规划计划=3; proactive.published/林草项目=51
主动公开信息144条，其中：（1）机构职能；（2）规划计划。 | proactive.published=144
发布解读36篇（文字20、图解12、视频4）。 | interpretation.published=36; interpretation.published/text=20; interpretation.published/graphic=12; interpretation.published/video=4
主动公开信息120条（网站80、微信30、微博10）。 | proactive.published=120; proactive.published/website=80; proactive.published/wechat=30; proactive.published/weibo=10
新收申请26件（网上16、信函9、当面1）。 | applications.received=26; applications.received/online=16; applications.received/letter=9; applications.received/onsite=1
公开政府信息90条，疫情防控类占大头，有52条，民生类38条。 | proactive.published=90; proactive.published/疫情防控=52; proactive.published/民生=38
内容上看，疫苗接种信息最多，47条；抽查结果15条；人事招聘6条。 | proactive.published/疫苗接种=47; proactive.published/抽查结果=15; proactive.published/人事招聘=6
县直各单位公开的占一半多，为653条；各乡镇398条。 | proactive.published/县直各单位=653; proactive.published/各乡镇=398
公开信息120条。新增部分里，机构职能类9条，占总体的比例为7%；政策法规类31条，占26%。 | proactive.published=120; proactive.published/机构职能=9; proactive.published/政策法规=31
主动公开信息439条。439条之中：法规公文类62条，财政、审计类37条，其他340条。 | proactive.published=439; proactive.published/法规公文=62; proactive.published/财政、审计=37; proactive.published/其他=340
微信推送31期，共计95条。 | proactive.published/wechat=95
微信推送31期，共计培训95人次。 | proactive.published/wechat=31; safeguards.trainees=95
编发《云溪环保》16期，刊发信息205条。 | proactive.published/云溪环保=205
编发《云溪环保》16期，报送信息205条。 | proactive.published/云溪环保=16; proactive.submitted=205
微信公众号群发40次，共发送图文118条。 | proactive.published/wechat=118
公开政府信息640条，含规范性文件3条，其他文件28条。 | proactive.published=640; proactive.published/规范性文件=3; proactive.published/其他文件=28
公开信息40条，其中政策类10条、财政信息8条、其他22条。 | proactive.published=40; proactive.published/政策=10; proactive.published/财政=8; proactive.published/其他=22
公开信息40条：网站30条，微信10条。 | proactive.published=40; proactive.published/website=30; proactive.published/wechat=10
全年公开信息40条（政策类10条，财政类30条）。 | proactive.published=40; proactive.published/政策=10; proactive.published/财政=30
公开政策信息10条、财政信息30条，合计40条。 | proactive.published/政策=10; proactive.published/财政=30; proactive.published=40
公开信息40条，其中建议提案办理12条，规范性文件28件。 | proactive.published=40; proactive.published/建议提案办理=12; proactive.published/规范性文件=28
收到申请12件，其中网络申请7件、信函5件。 | applications.received=12; applications.received/online=7; applications.received/letter=5
发布解读18件，其中图解10件、视频8件。 | interpretation.published=18; interpretation.published/graphic=10; interpretation.published/video=8
接受咨询50人次，其中电话30人次、现场20人次。 | service.inquiries=50; service.inquiries/phone=30; service.inquiries/onsite=20
公开信息40条，其中微信推送10条。召开会议4次。 | proactive.published=40; proactive.published/wechat=10; safeguards.meetings=4
公开信息40条，其中概况类4条，信息公开目录信息更新量30条，双公示信息6条。 | proactive.published=40; proactive.published/概况=4; proactive.published/信息公开目录=30; proactive.published/双公示=6
报送县新闻网站挂网信息34条；报送安监局安全生产信息15条。 | proactive.submitted=34; proactive.submitted=15
公开项目审批信息18条；报送安监局安全生产信息15条。 | proactive.published/项目审批=18; proactive.submitted=15
公开信息40条，办结留言31件。 | proactive.published=40; service.messages=31
公开信息40条：应急领域信息36条，其他政府信息4条。 | proactive.published=40; proactive.published/应急领域=36; proactive.published/其他=4
通过政务微博公开政府信息56条，通过政府信息公开专栏主动公开政府信息49条。 | proactive.published/weibo=56; proactive.published=49
公开信息40条，其中党管武装8条、人大24条、教育6条、全域无垃圾2条。 | proactive.published=40; proactive.published/党管武装=8; proactive.published/人大=24; proactive.published/教育=6; proactive.published/全域无垃圾=2
公开信息40条，其中征地18条、土地供应9条。 | proactive.published=40; proactive.published/征地=18; proactive.published/土地供应=9
公开信息40条。其中，财政信息8条；政策、解读及落实情况28条；突发公共事件4条。 | proactive.published=40; proactive.published/财政=8; proactive.published/政策、解读及落实情况=28; proactive.published/突发公共事件=4
网站公开工作动态97篇，政务信息53条，通知公告26条。 | proactive.published/工作动态=97; proactive.published/政务=53; proactive.published/通知公告=26
公布政务信息229条、财务57条、人事12条。 | proactive.published/政务=229; proactive.published/财务=57; proactive.published/人事=12
公布政务信息229条、微博发布12条。 | proactive.published=229; proactive.published/weibo=12
发布政务信息268条，重点信息86条。其中财政信息64条。 | proactive.published=268; proactive.published/重点=86; proactive.published/财政=64
网站发布公示公告19条。重点信息方面，建议提案办理结果2条，信用公示信息11条，水质数据6条。 | proactive.published/公示公告=19; proactive.published/建议提案办理结果=2; proactive.published/信用公示=11; proactive.published/水质数据=6
公开信息40条。政策解读方面，发布解读3条。 | proactive.published=40; interpretation.published=3
公开信息20条。其中：规范公开各类政府文件12件，同步制作政策解读7份。 | proactive.published=20; proactive.published/规范公开各类政府文件=12; interpretation.published=7
公开信息40条，发布政府公报4期。 | proactive.published=40; platform.gazette_issues=4
公开信息40条，其中统计公报1篇、空气质量日报36期。 | proactive.published=40; proactive.published/统计公报=1; proactive.published/空气质量日报=36
公开信息40条，编印《农情快报》24期。 | proactive.published=40; proactive.published/农情快报=24
公开已受理项目环评文件42件。 | proactive.published/受理项目环评文件=42
发布热点信息22条。加强涉及民生事项的公开，全年行政许可决定27件。 | proactive.published/热点=22; admin.licenses=27
公开信息40条，涉及财政12条、民政28条。 | proactive.published=40; proactive.published/财政=12; proactive.published/民政=28
公开内容主要为：工作动态32条，占总数的65%，政策文件5条，占总数的9%。 | proactive.published/工作动态=32; proactive.published/政策文件=5
公开信息326条，主要涉及：城乡建设56条，农业农村45条，其他225条。 | proactive.published=326; proactive.published/城乡建设=56; proactive.published/农业农村=45; proactive.published/其他=225
局网站发布信息：工作动态312条、通知公告56条。 | proactive.published/工作动态=312; proactive.published/通知公告=56
政府网站政务动态信息更新量204条，信息公开目录信息更新量87条。 | proactive.published/政务动态=204; proactive.published/信息公开目录=87
发布社会救助信息12期48条。 | proactive.published/社会救助=48
县乡公开信息236条，县级机关142条，乡镇94条。 | proactive.published=236; proactive.published/县级机关=142; proactive.published/乡镇=94
公开信息236条，市级部门贡献126条，县（市、区）贡献110条。 | proactive.published=236; proactive.published/市级部门=126; proactive.published/县(市、区)=110
公开信息236条。乡镇94个。 | proactive.published=236
公开信息40条，其中微信30条，在《云溪晚报》登载停水公告10次。 | proactive.published=40; proactive.published/wechat=30; proactive.published/停水公告=10
公开信息98条，其中转载上级信息32条，原创信息66条。 | proactive.published=98; proactive.published/转载上级=32; proactive.published/原创=66
公开信息98条，其中上传信息66条。 | proactive.published=98
公开信息98条，其中发布在政府信息公开网上的66条。 | proactive.published=98; proactive.published=66
微信公众号发布信息98条（其中原创66条）。 | proactive.published/wechat=98; proactive.published/原创=66
公开信息98条，其中在信息公开平台公开30条。 | proactive.published=98; proactive.published=30
公开信息312条，其中征求意见2次。 | proactive.published=312; participation.consultations=2
公开信息42万条，其中县（市、区）28万条。 | proactive.published=420000; proactive.published/县(市、区)=280000
公开信息40条，其中网站35条，今日云溪、每日头条等媒体上发布信息5条。 | proactive.published=40; proactive.published/website=35; proactive.published/other_channel=5
公开信息272条。其中：1.机构概况12条；2.政策法规34条；3.业务动态226条。 | proactive.published=272; proactive.published/机构概况=12; proactive.published/政策法规=34; proactive.published/业务动态=226
公开信息272条。其中：⏎1.机构概况12条；⏎2.政策法规34条；⏎3.业务动态226条。 | proactive.published=272; proactive.published/机构概况=12; proactive.published/政策法规=34; proactive.published/业务动态=226
公开信息272条，历年累计1530条。其中：⏎1.机构概况类12条，累计60条；⏎2.环境监测类260条，累计1470条。 | proactive.published=272; proactive.published_cumulative=1530; proactive.published/机构概况=12; proactive.published/环境监测=260
公开信息40条。其中：1.财政类12条；2.人事类28条。二、乡镇情况。收到申请3件。 | proactive.published=40; proactive.published/财政=12; proactive.published/人事=28; applications.received=3
公开信息40条，其中财政12条。2.乡镇动态28条。 | proactive.published=40; proactive.published/财政=12
公开信息40条，其中：1.财政12条；2.收到申请3件。 | proactive.published=40; proactive.published/财政=12; applications.received=3
梳理形成政府信息412条，其中主动公开356条，依申请公开48条，不予公开8条。 | proactive.produced=412; proactive.published=356; proactive.on_request=48; proactive.withheld=8
共编制信息412条，其中可主动公开的356条，依申请公开的48条，不公开的8条。 | proactive.produced=412; proactive.published=356; proactive.on_request=48; proactive.withheld=8
整理政府信息412条，其中主动公开类356条、依申请公开类48条、不予公开类8条。 | proactive.produced=412; proactive.published=356; proactive.on_request=48; proactive.withheld=8
录入政府信息412条（主动公开356条、依申请公开48条、免予公开8条）。 | proactive.produced=412; proactive.published=356; proactive.on_request=48; proactive.withheld=8
全年制发文件46件，其中主动公开17件，依申请公开3件，不予公开26件。 | proactive.produced=46; proactive.published=17; proactive.on_request=3; proactive.withheld=26
全年印发公文46份，其中属于主动公开的17份、依申请公开的3份、不予公开的26份。 | proactive.produced=46; proactive.published=17; proactive.on_request=3; proactive.withheld=26
全局新增政府信息412条，主动公开356条，依申请公开56条。 | proactive.produced=412; proactive.published=356; proactive.on_request=56
公开信息412条，其中主动公开356条，依申请公开56条。 | proactive.published=412; proactive.published=356; applications.received=56
公开信息412条，其中主动公开政府信息356条，收到依申请公开48件，不予公开8件。 | proactive.published=412; proactive.published=356; applications.received=48; applications.refused=8
收到申请12件，其中已主动公开7件，依申请公开3件，不予公开2件。 | applications.received=12; applications.already_public=7; applications.refused=2
公开信息210条，原创126条，转载84条。 | proactive.published=210; proactive.published/原创=126; proactive.published/转载=84
微信公众号推送信息98条，其中原创66条，转载32条。 | proactive.published/wechat=98; proactive.published/原创=66; proactive.published/转载=32
微信公众号推送信息98条；转载上级政策解读32条。 | proactive.published/wechat=98; interpretation.published/higher=32
收到留言12条，转载信息84条。 | service.messages=12; proactive.published=84
"""

RESPECTIVELY = """
微信公众号、微博分别发布信息36条、12条。 | proactive.published/wechat=36; proactive.published/weibo=12
当面申请、网上申请、信函申请分别为2件、5件、1件。 | applications.received/onsite=2; applications.received/online=5; applications.received/letter=1
公开信息36条，分别于每季度更新。 | proactive.published=36
行政复议、行政诉讼分别为3件、1件。 | review.total=3; litigation.total=1
同意公开、部分公开申请分别为3件、1件。 | applications.granted=3; applications.partial=1
“湖阳文旅”微博、微信、视频号分别发布信息36条、12条、7条。 | proactive.published/weibo=36; proactive.published/wechat=12; proactive.published/video=7
网站设“政策法规”“通知公告”等栏目，分别发布信息36条、128条。 | proactive.published/政策法规=36; proactive.published/通知公告=128
“云溪公安”“云溪交警”两个微信公众号分别推送124篇和87篇。 | proactive.published/wechat=124; proactive.published/wechat=87
“云溪县政府”微信、“云溪发布”微博分别发布信息58条、12条。 | proactive.published/wechat=58; proactive.published/weibo=12
政策法规、行政许可分别发布36条、12条。 | proactive.published/政策法规=36; proactive.published/行政许可=12
"""

ZEROS = """
未收到通过电话、网络、来信等方式提出的信息公开申请。 | applications.received=0
全年未收到网络、信函申请。 | applications.received/letter=0; applications.received/online=0
无单位和个人申请公开信息，不涉及政府信息公开收费。 | applications.received=0; applications.fees=0
上年未结转政府信息公开申请。 | applications.carried_in=0
进入行政复议程序和行政诉讼程序均为0件。 | litigation.total=0; review.total=0
因政府信息公开被申请行政复议、行政诉讼数量为0件。 | litigation.total=0; review.total=0
我局未以单位名义印发部门规范性文件。 | documents.normative_issued=0
街道未以街道名义出台规范性文件。 | documents.normative_issued=0
因信息公开引起行政复议3件，没有出现被纠错情况。 | review.total=3; review.corrected=0
发生行政诉讼1起，未出现败诉情形。 | litigation.total=1; litigation.corrected=0
行政复议2件，均已审结，未发现问题。 | review.total=2
全年未收到公民的依申请公开诉求。 | applications.received=0
未收到申请。 | applications.received=0
全年零申请。 | applications.received=0
未收到书面申请。 | applications.received/letter=0
未发生行政复议、行政诉讼。 | review.total=0; litigation.total=0
没有因公开工作引起的复议、诉讼和申诉。 | review.total=0; litigation.total=0; appeals.total=0
行政复议、诉讼均为0件。 | review.total=0; litigation.total=0
因申请公开引起的复议没有发生。 | review.total=0
没有发生依申请信息公开事件。 | applications.received=0
没有因公开引起的行政复议、诉讼和申述。 | review.total=0; litigation.total=0; appeals.total=0
没有依申请公开政府信息办理事项。 | applications.received=0
依申请公开政府信息的数量：无。 | applications.received=0
收费及减免情况：无。 | applications.fees=0
未收到要求公开信息的申请。 | applications.received=0
未收到依申请公开要求。 | applications.received=0
未发现应主动公开而未公开的情况。
无行政事业性收费。 | admin.fees=0
行政复议案件均无。 | review.total=0
受理申请12件，无一件超期。 | applications.received=12
受理申请12件，无一积压。 | applications.received=12
围绕“公开零距离”开展活动。
未发生行政复议被纠错的情况。 | review.corrected=0
零投诉、零复议。 | complaints.total=0; review.total=0
依申请公开未收取任何费用。 | applications.fees=0
食堂零投诉。
未收到申请的科室应当备案；收到申请3件。 | applications.received=3
无法提供的申请2件。 | applications.unable=2
（二）依申请公开情况⏎无。 | applications.received=0
（三）收费及减免情况⏎无。 | applications.fees=0
四、行政复议、行政诉讼情况⏎没有。 | review.total=0; litigation.total=0
2、依申请公开信息的数量：无。3、因申请公开提起行政诉讼的情况：无。 | applications.received=0; litigation.total=0
五、存在的问题⏎无。
三、依申请公开情况⏎无工作疏漏。
未对依申请公开的信息收取或减免费用。 | applications.fees=0
从未就信息公开收取过费用。 | applications.fees=0
没有对申请人收取检索、复制等费用。 | applications.fees=0
未对行政复议工作进行部署。
未对收到的申请进行登记的科室，通报批评。
未接到群众要求公开的信息。 | applications.received=0
没有村民要求提供政府信息。 | applications.received=0
全年无公民要求获取信息的情况。 | applications.received=0
部分科室没有按要求公开信息。
未发生针对本局的依申请公开情况。 | applications.received=0
收到申请2件，均已答复。全年接听咨询电话18次。未收取任何费用。 | applications.received=2; applications.completed=2; service.inquiries/phone=18; applications.fees=0
办理公证30件，未收取任何费用。
收到申请2件。为老人办理公证30件，免费上门20次。 | applications.received=2
（二）依申请公开情况⏎收到申请2件，办结户籍业务1200件。 | applications.received=2
未发生依申请政府信息。 | applications.received=0
未收到政府信息公开类案件。 | applications.received=0
不存在因政府信息公开引发的行政复议或行政诉讼纠错情况。 | litigation.corrected=0
未发生行政复议或行政诉讼。 | review.total=0; litigation.total=0
本年度未发布规范性文件。 | documents.normative_published=0
本年度未制定规范性文件。 | documents.normative_issued=0
规范性文件一件也没有出台。 | documents.normative_issued=0
规范性文件未制定。 | documents.normative_issued=0
行政规范性文件没有制发。 | documents.normative_issued=0
全年没有出台规范性文件。 | documents.normative_issued=0
规范性文件没有废止。 | documents.normative_repealed=0
规范性文件没有及时公开。
"""

CARRIED = """
受理申请5件，其中上年结转2件，均已答复。 | applications.received=5; applications.carried_in=2; applications.completed=5
新收申请12件，上年结转0件，全部按时办结。 | applications.received=12; applications.carried_in=0; applications.completed=12
新收申请12件，上年结转3件，全部按时办结。 | applications.received=12; applications.carried_in=3
收到申请1件。内容为征收补偿标准，已在规定期限内答复申请人。 | applications.received=1; applications.completed=1
收到申请1件。已建立申请答复机制。 | applications.received=1
收到申请1件。本镇重视信息公开。已按时答复群众来信。 | applications.received=1
收到申请5件，均按期答复。 | applications.received=5; applications.completed=5
收到申请5件，全部办结。 | applications.received=5; applications.completed=5
收到申请5件。上述申请均已办结。 | applications.received=5; applications.completed=5
收到申请5件，全部予以公开。 | applications.received=5; applications.granted=5
收到申请5件，均为自然人申请。 | applications.received=5; applications.received/natural_person=5
收到申请5件，均通过网络提交。 | applications.received=5; applications.received/online=5
收到申请5件，予以公开2件。 | applications.received=5; applications.granted=2
收到申请1件，已答复，信息不存在。 | applications.received=1; applications.completed=1; applications.nonexistent=1
收到申请0件，均按期答复。 | applications.received=0
收到申请5件，答复流程均已规范。 | applications.received=5
行政复议3件，已审结2件，均为维持。 | review.total=3; review.upheld=2
行政复议1件，维持。 | review.total=1; review.upheld=1
行政复议2件，均维持。 | review.total=2; review.upheld=2
新收申请40件，上年结转4件，全部办结。 | applications.received=40; applications.carried_in=4
行政诉讼3件，均被驳回。 | litigation.total=3; litigation.upheld=3
收到申请23件；除1件转入下一年度办理外，其余22件均已答复。 | applications.received=23; applications.carried_out=1; applications.completed=22
收到申请7件，其中转送其他部门2件。 | applications.received=7; applications.not_this_agency=2
行政复议2起、诉讼1起，复议机关均作出维持决定。 | review.total=2; litigation.total=1; review.upheld=2
行政复议7件，诉讼9件，均获维持。 | review.total=7; litigation.total=9; review.upheld=7; litigation.upheld=9
复议1件，维持；诉讼1件，尚未审结。 | review.total=1; review.upheld=1; litigation.total=1; litigation.pending=1
修订完善《依申请公开办理规程》1项。
（二）依申请公开⏎1件要求补正后申请人未补正，视为放弃。 | applications.other.no_correction=1
（二）依申请公开⏎告知申请人补正1件。 | applications.clarify=1
培训3期，覆盖各部门信息员160余人。 | safeguards.trainings=3; safeguards.trainees=160 approx
收到申请5件，均通过平台予以答复。 | applications.received=5; applications.completed=5
收到申请5件，均为自然人网上申请，均以书面形式答复。 | applications.received=5; applications.received/natural_person=5; applications.received/online=5; applications.completed=5
收到申请5件，申请内容均为查询企业登记信息，均按时答复。 | applications.received=5; applications.completed=5
收到申请3件，申请人均为企业。 | applications.received=3; applications.received/enterprise=3
收到申请3件，均由企业和自然人提出。 | applications.received=3
收到申请3件，均为网络、信函申请。 | applications.received=3
收到1件申请，并对这1件申请进行了依法办理。 | applications.received=1; applications.completed=1
收到申请9件，其中网络申请5件、信函申请3件、当面申请1件。全部在法定期限内答复。 | applications.received=9; applications.received/online=5; applications.received/letter=3; applications.received/onsite=1; applications.completed=9
受理申请7件。其中，为个人事务提出申请的6件，因工作需要提出申请的1件，全部按时答复。 | applications.received=7; applications.completed=7
受理申请4件。从申请内容看，2件涉及动迁，2件涉及低保。4件申请均已答复。 | applications.received=4; applications.completed=4
收到申请1件，因涉及第三方商业秘密不予公开。 | applications.received=1; applications.refused.third_party=1
收到申请1件，因不掌握该信息，办理结果为无法提供。 | applications.received=1; applications.unable.not_held=1
收到申请1件，已答复，不予公开。 | applications.received=1; applications.completed=1; applications.refused=1
收到申请7件，其中不予公开1件（涉及第三方个人隐私）。 | applications.received=7; applications.refused.third_party=1
收到申请9件，其中不予公开3件（商业秘密2件、国家秘密1件）。 | applications.received=9; applications.refused=3; applications.refused.third_party=2; applications.refused.state_secret=1
按期答复申请5件，1件因需征求意见，转至2023年办理。 | applications.completed=5; applications.carried_out=1
另有1件处于补正期，转下年办。 | applications.carried_out=1
收到申请58件，其中3件对答复不满。 | applications.received=58
收到申请1件，为网上申请。该申请已按规定办理并作出答复。 | applications.received=1; applications.received/online=1; applications.completed=1
收到申请12件。该申请已按规定作出答复。 | applications.received=12
受理政府信息公开申请18件，均为网络申请并按规定办理答复。 | applications.received=18; applications.received/online=18; applications.completed=18
收到申请3件，皆在规定时限内受理、答复。 | applications.received=3; applications.completed=3
收到申请4件，为网上申请。 | applications.received=4; applications.received/online=4
收到申请4件，为了解征地情况。 | applications.received=4
"""

SINCE = """
历年累计公开信息2108条。 | proactive.published_cumulative=2108
全年累计公开信息408条。 | proactive.published=408
今年以来累计公开信息408条。 | proactive.published=408
自2008年以来公开信息2108条。 | proactive.published_cumulative=2108
自2021年1月以来公开信息208条。 | proactive.published=208
历年累计公开信息2108条，其中政策类200条。 | proactive.published_cumulative=2108
截至2021年底累计公开信息2108条，全文电子化率达100%，其中本年度新增121条。 | proactive.published_cumulative=2108; proactive.electronic_rate=100; proactive.published=121
累计公开信息2108条，全文电子化率为100%。2021年新增信息121条。 | proactive.published_cumulative=2108; proactive.electronic_rate=100; proactive.published=121
全年累计公开信息247条，全文电子化率100%，其中新增业务信息27条。 | proactive.published=247; proactive.electronic_rate=100; proactive.published/业务=27
主动公开2021年以来的信息15条。 | proactive.published=15
2021年1月至今公开信息506条。 | proactive.published=506
2008年5月至今公开信息506条。 | proactive.published_cumulative=506
新增公开信息311条，累计公开信息3174条。 | proactive.published=311; proactive.published_cumulative=3174
条例施行以来公开信息2108条。 | proactive.published_cumulative=2108
累计公开486条，本年新增121条。 | proactive.published_cumulative=486; proactive.published=121
到年底累计公开信息5928条，全文电子化率达90.3%，其中，本年度新增公开信息2110条。 | proactive.published_cumulative=5928; proactive.electronic_rate=90.3; proactive.published=2110
2021年公开信息738条。截至2021年底，累计公开信息3947条。 | proactive.published=738; proactive.published_cumulative=3947
2021年公开信息738条，截至年底累计公开3947条。 | proactive.published=738; proactive.published_cumulative=3947
2021年上传信息260条，累计网站信息总量为558条。 | proactive.published=260
门户网站公开信息738条。截至目前，全年累计公开信息947条。 | proactive.published/website=738; proactive.published=947
公开信息738条。截至2021年底，累计公开政策类信息47条。 | proactive.published=738; proactive.published/政策=47
信息公开专栏现有信息326条，其中2021年更新86条。 | proactive.published_cumulative=326; proactive.published=86
信息公开专栏累计发布信息3126条，当年发布326条。 | proactive.published_cumulative=3126; proactive.published=326
自《条例》实施以来累计公开3452条。 | proactive.published_cumulative=3452
2008年5月1日以来累计公开2.3万条。 | proactive.published_cumulative=23000
三年来累计公开信息562条。 | proactive.published_cumulative=562
一年来累计公开信息562条。 | proactive.published=562
公开信息272条，累计主动公开1530条，其中人事类12条，累计60条。 | proactive.published=272; proactive.published_cumulative=1530; proactive.published/人事=12
公开信息272条，历年累计1530条。 | proactive.published=272; proactive.published_cumulative=1530
本月发布信息86条，累计发布403条。 | proactive.published=86; proactive.published=403
目前网站存有信息1530条。
"""

# In the report of a county government.
SCOPE = """
大田乡把院坝会开到农家，全年41场。 | participation.activities=41 other
县教体局在线答疑300余条；河口镇依托微信办理网民留言587件。 | service.inquiries/online=300 approx other; service.messages=587 other
县市场监管局举办培训3场。 | safeguards.trainings=3 other
古城镇区宣传2次，各乡镇组织培训5次。 | safeguards.trainings=5
全县组织培训5次。 | safeguards.trainings=5
县财政局发布信息303条。 | proactive.published=303 other
在乡政务公开栏公开信息16期。 | proactive.published/board=16
通过乡广播站播出惠农政策二十余次。 | proactive.published/惠农政策=20 approx
县政府公开各类信息218条，微博发布55条。 | proactive.published=218; proactive.published/weibo=55
县供销社本季度仅发布信息6条。 | proactive.published=6 other
城关镇收到申请3件。 | applications.received=3 other
我县公开信息303条。 | proactive.published=303
县直各部门公开信息303条。 | proactive.published/县直各部门=303
县政府办公室公开信息303条。 | proactive.published=303
2021年度我县公开信息303条，受理申请2件。 | proactive.published=303; applications.received=2
截至12月底我县公开信息303条。 | proactive.published=303
2021年度城关镇公开信息22条。 | proactive.published=22 other
县财政局公开信息43条，县教育局38条，县水利局12条。 | proactive.published=43 other; proactive.published=38 other; proactive.published=12 other
发布较多的有：县财政局43条，县教育局38条。 | proactive.published=43 other; proactive.published=38 other
发布信息403条。发布量居前的单位：县财政局43条，城关镇21条；发布量较少的单位：县档案馆4条，县侨联2条。 | proactive.published=403; proactive.published=43 other; proactive.published=21 other; proactive.published=4 other; proactive.published=2 other
发布信息较好的单位有县发改局（43条）、县教育局（38条）。 | proactive.published=43 other; proactive.published=38 other
县发改局、县财政局分别发布信息43条、38条。 | proactive.published=43 other; proactive.published=38 other
县财政局公开信息43条，办事指南38条。 | proactive.published=43 other
发布较多的是政策法规43条、工作动态38条。 | proactive.published/政策法规=43; proactive.published/工作动态=38
28个县直单位共公开信息1200条，12个乡镇共公开800条。 | proactive.published/县直单位=1200; proactive.published/乡镇=800
全县12个乡镇、26个部门共公开信息2000条。 | proactive.published=2000
县本级公开信息900条，乡镇级公开信息1100条。 | proactive.published/县本级=900; proactive.published/乡镇级=1100
"""

# In the report of 云溪县人力资源和社会保障局.
BUREAU = """
县人社局公开信息20条。 | proactive.published=20
人社局公开信息20条。 | proactive.published=20
县社保局公开信息20条。 | proactive.published=20 other
县民政局公开信息20条。 | proactive.published=20 other
局机关和2个二级单位2018年公开信息286条。 | proactive.published=286
局机关及局属各学校共公开信息286条。 | proactive.published=286
局机关公开信息86条，局属学校公开信息200条。 | proactive.published/局机关=86; proactive.published/局属学校=200
各科室发布情况：办公室发布21条，人事科发布17条。 | proactive.published/办公室=21 other; proactive.published=17 other
"""

OUTCOMES = """
收到申请19起，答复18起。其中公开2起，告知向其他机关申请4起。 | applications.received=19; applications.completed=18; applications.granted=2; applications.not_this_agency=4
予以公开3件，不属于受理机关掌握的9件。 | applications.granted=3; applications.unable.not_held=9
受理申请18件，按时办结17件，延期办结1件。 | applications.received=18; applications.completed/按时=17; applications.completed/延期=1
收到申请30件，按时办结30件。 | applications.received=30; applications.completed=30
行政复议：结果维持 2，结果纠正 1，尚未审结 1，总计 4。 | review.upheld=2; review.corrected=1; review.pending=1; review.total=4
行政诉讼：未经复议直接起诉——结果维持1件，结果纠正0件，总计1件；复议后起诉——结果维持2件，尚未审结1件，总计3件。 | litigation.upheld/direct=1; litigation.corrected/direct=0; litigation.total/direct=1; litigation.upheld/after_review=2; litigation.pending/after_review=1; litigation.total/after_review=3
行政复议：结果维持2件，结果纠正1件，总计5件。 | review.upheld=2; review.corrected=1
予以公开 5，部分公开 1。 | applications.granted=5; applications.partial=1
不予公开 2024。
不予公开 5 类信息。
行政复议1件（维持），行政诉讼0件。 | review.upheld=1; review.total=1; litigation.total=0
发生行政诉讼2件（均被驳回）。 | litigation.upheld=2; litigation.total=2
行政复议2件，其中维持1件（已结案）。 | review.total=2; review.upheld=1
收到政府信息依申请公开办理事项1件，已办结。 | applications.received=1; applications.completed=1
集中公开现行行政规范性文件12件。 | documents.normative_in_force=12
办理申请20件，20件中答复公开12件、不予公开3件。 | applications.completed=20; applications.granted=12; applications.refused=3
办结的82件中予以公开的11件。 | applications.granted=11
行政复议5件，维持4件，正在复议1件。 | review.total=5; review.upheld=4; review.pending=1
现有15个机构全部公开职责清单。
收到申请9件，9件全部公开。 | applications.received=9; applications.granted=9
收到申请48件，19件同意公开，14件不属本厅职责，9件所申请信息并不存在。 | applications.received=48; applications.granted=19; applications.not_this_agency=14; applications.nonexistent=9
依申请公开：予以公开7件，不由本局公开3件，查无此档案2件，要求申请人补正1件。 | applications.granted=7; applications.not_this_agency=3; applications.nonexistent=2; applications.clarify=1
收到申请12件，隐去个人隐私后公开2件。 | applications.received=12; applications.partial=2
收到申请12件，予以公开与部分公开4件。 | applications.received=12; applications.granted_or_partial=4
行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。 | litigation.total=3; litigation.total/direct=2; litigation.total/after_review=1
收到公民、法人或其他社会组织提交的申请3件，已办结。 | applications.received=3; applications.completed=3
收到申请9件，上年转结1件，均已按时办理。 | applications.received=9; applications.carried_in=1
全局专（兼）职人员5名。 | safeguards.staff=5
办理12件代表建议、委员提案。 | proposals.total=12
公开40件人大代表建议和政协提案办理情况。 | proposals.total=40
办理12件人大代表建议。 | proposals.npc=12
办理3件行政复议、行政诉讼案件。
涉及行政复议、行政诉讼案件73件，结果维持46件。
发生行政复议、诉讼共12件，其中维持9件、纠正1件。
行政复议和行政诉讼合计8件，均获维持。
行政复议4件，行政诉讼8件，维持7件。 | review.total=4; litigation.total=8; litigation.upheld=7
行政复议、行政诉讼分别为4件、8件，维持7件。 | review.total=4; litigation.total=8; litigation.upheld=7
全年受理并规范答复依申请公开申请件2件。 | applications.received=2; applications.completed=2
收到依法处理依申请公开共6件。 | applications.received=6; applications.completed=6
全年答复政府信息公开申请9件。 | applications.completed=9
公开人大代表建议、政协委员提案复函190条。 | proposals.total=190
督促各单位公开人大政协建议提案答复办理情况110件。 | proposals.total=110
公开财政信息4条，督导公开人大代表建议、政协委员提案复函190条。 | proactive.published/财政=4; proposals.total=190
共受理申请15件，其中新收14件，结转上年度办理1件。 | applications.received=15; applications.received=14; applications.carried_in=1
收到申请74件，完成72件。 | applications.received=74; applications.completed=72
完成征地任务72件。
办结申请105件，尚在办理中的4件。 | applications.completed=105; applications.carried_out=4
"""

LABELS = """
公开信息196条，其中通过网站公开规范性文件60条，微信推送40条。 | proactive.published=196; proactive.published/规范性文件=60; proactive.published/wechat=40
公开信息100条，其中门户网站发布各类信息60条，微信推送40条。 | proactive.published=100; proactive.published/website=60; proactive.published/wechat=40
全年通过管委会门户网站这一核心渠道，公开各类政府信息6条。 | proactive.published/website=6
移动新媒体中县残联微信公众号更新95条。 | proactive.published/wechat=95
回复网友在政务新媒体平台上的留言240条。 | service.messages/政务新媒体平台=240
接到网络信件32件。 | service.messages=32
办理人大政协提案议案43件。 | proposals.total=43
处理市民热线工单862件、“数字城管”案件12.6万件。 | service.messages/市民热线=862
政务新媒体有微信公众号1个、抖音号1个。 | platform.accounts/wechat=1; platform.accounts/video=1
全县微博、微信公众号共5个。 | platform.accounts=5
复议6起，其中4起维持原行政行为，1起撤回，1起未审结。 | review.total=6; review.upheld=4; review.other=1; review.pending=1
政策解读数量偏少，全年仅有3篇。 | interpretation.published=3
抓好培训，先后3次组织社区人员学习。 | safeguards.trainings=3
申请办结55件，按时办结53件。 | applications.completed=55; applications.completed/按时=53
（二）依申请公开⏎按期办结5件。 | applications.completed=5
抽查的60篇解读材料质量不高，空白栏目12个。
专利申请量1246件。
对提出的3条整改意见均已落实。
网站公开信息4109条，其中：政务公开类信息3473条。 | proactive.published/website=4109; proactive.published/政务公开=3473
发布信息8632条，其中，发布政府信息公开信息共399条。 | proactive.published=8632; proactive.published/政府信息公开=399
发布信息206条，其中政务动态193条，“政府信息公开”更新量13条。 | proactive.published=206; proactive.published/政务动态=193; proactive.published/政府信息公开=13
公开信息42条，其中结果公开12条，村务公开30条。 | proactive.published=42; proactive.published/结果公开=12; proactive.published/村务公开=30
公开信息120条，其中主动公开信息100条。 | proactive.published=120; proactive.published=100
公开信息88条，其中通过网站公开60条，信息公开栏公开28条。 | proactive.published=88; proactive.published/website=60; proactive.published/board=28
在云溪日报、云溪网上累计发布稿件38篇。 | proactive.published/other_channel=38
借助人民网等媒体渠道全年发布报道12篇。 | proactive.published/other_channel=12
主流媒体关注我县发展，网站发布稿件12篇。 | proactive.published/website=12
刊登《云溪晚报》2条、人民网4条、南方+3条。 | proactive.published/newspaper=2; proactive.published/other_channel=4; proactive.published/other_channel=3
微博20条，通知公告12条。 | proactive.published/weibo=20; proactive.published/通知公告=12
“云溪教育”抖音公众号发布稿件165条。 | proactive.published/video=165
运用新媒体网络平台“云溪县人民政府”微信公众号发布信息71条。 | proactive.published/wechat=71
我局继续依托县政府门户网站，更新发布信息200条。 | proactive.published/website=200
依托门户网站、“云溪发布”双微和《云溪日报》，累计发布政府信息380条。 | proactive.published=380
制发文件126件，其中主动公开86件，依申请公开12件，不予公开28件。 | proactive.produced=126; proactive.published=86; proactive.on_request=12; proactive.withheld=28
主动公开信息120条，依申请公开3件。 | proactive.published=120; applications.received=3
收到申请22件，已答复20件，其中主动公开8件、不予公开3件。 | applications.received=22; applications.completed=20; applications.refused=3
接待来访群众126批310人次。 | service.inquiries/onsite=310
审批行政许可事项326件。 | admin.licenses=326
已建成基层政务公开专区22个。 | safeguards.offices/基层政务公开专区=22
（二）依申请公开⏎依申请公开受理数为0，答复数为0。 | applications.received=0; applications.completed=0
行政复议、行政诉讼数量均为0。 | review.total=0; litigation.total=0
对各单位公开情况开展专项督查2次。 | safeguards.inspections=2
建立健全政府信息公开制度12项。 | safeguards.rules=12
办理群众来信来访215件次。 | service.messages=215
接受现场咨询45人(次)。 | service.inquiries/onsite=45
收到1件申请，告知补正，申请人逾期未补正。 | applications.received=1; applications.other.no_correction=1
（二）依申请公开⏎公开类31件，不予公开类2件。 | applications.granted=31; applications.refused=2
办理领导留言板留言15件，回复率100%；办理“清河督查”平台转办件7件。 | service.messages/领导留言板=15; service.reply_rate=100; service.messages/清河督查平台=7
网站“政府信箱”共收到网民留言59条，其中咨询类留言10条、投诉类留言49条，处理答复55条，处理答复率93.2%。 | service.messages/政府信箱=59; service.messages/咨询=10; service.messages/投诉=49; service.messages/政府信箱=55; service.reply_rate=93.2
发放医保政策、服务指南等宣传单800份，公积金操作、卫健知识等宣传折页400余份。 | participation.materials/宣传单=800; participation.materials/宣传折页=400 approx
发放政务公开、农业科技、普法等传单一万余份。 | participation.materials/传单=10000 approx
发放宣传单、手册等资料500份。 | participation.materials/宣传单、手册=500
发放公证业务办理程序、人民调解知识问答以及未成年人、老年人、农民工法律援助服务须知、工作流程图等宣传资料100份。 | participation.materials/宣传资料=100
印发并公开规范性文件7件。 | documents.normative_issued=7; documents.normative_published=7
制发规范性文件2件、主动公开2件。 | documents.normative_issued=2; documents.normative_published=2
制发规范性文件2件，公开信息20条。 | documents.normative_issued=2; proactive.published=20
制发规范性文件2件，主动公开120件。 | documents.normative_issued=2; proactive.published=120
公开规章13件（含新制定5件，修改4件，废止4件）。 | documents.regulations_published=13; documents.regulations_issued=5; documents.regulations_repealed=4
公开规章3件（其中修订2件）。 | documents.regulations_published=3
公开机构设置、人事、规范性文件等信息63件。 | proactive.published/机构设置、人事、规范性文件=63
公开已受理项目环评文件42件。 | proactive.published/受理项目环评文件=42
宣传解读了30余件民生政策。
明确了一名办公室人员具体负责网站更新。 | safeguards.staff=1
指定两名同志兼职信息公开管理。 | safeguards.staff/part_time=2
安排2名同志负责现场秩序。
处理各类来电来访41件。 | service.messages=41
接待群众来电来访41人次。 | service.inquiries=41
通过局网站“领导信箱”受理群众咨询14件。 | service.messages/领导信箱=14
公开代表建议的办理答复5篇、政协提案的办理答复2篇。 | proposals.npc=5; proposals.cppcc=2
收到申请26件，其中公民申请10件、法人或其他组织申请16件。 | applications.received=26; applications.received/natural_person=10; applications.received/法人或其他组织=16
收到1件申请，结转至下一年度办理。 | applications.received=1; applications.carried_out=1
通过政务新媒体、问政平台等回应关切12次。 | response.concerns=12
通过微博微信回应关切12次。 | response.concerns/new_media=12
回应热点关切32次，解答热点问题5次。 | response.concerns=32; response.concerns=5
发布会3场，县政府领导出席新闻发布会5人次。 | response.press_conferences=3; response.press_conferences/leader=5
举办培训1场，各股室、各乡镇站所共62人参加。 | safeguards.trainings=1; safeguards.trainees=62
信息涉及10个一级目录和48个二级目录。 | platform.columns=10; platform.columns=48
对县政府网站本局8个一级栏目进行维护。 | platform.columns=8
7个二级栏目更新不及时。
开展学习交流活动6场、各类集中宣传教育活动20余次。 | participation.activities=6; participation.activities=20 approx
政务公开日活动设置宣传点位14个。
接访群众300余人次。 | service.inquiries/onsite=300 approx
转载信息386条，政府规范性文件5条，政策解读20条。 | proactive.published=386; documents.normative_published=5; interpretation.published=20
发布政策解读文件52篇。 | interpretation.published=52
公开政策类文件10件。 | documents.other_published/政策类文件=10
公开信息220条。加强涉及民生事项的公开，作出行政许可12件、行政处罚30件。 | proactive.published=220; admin.licenses=12; admin.penalties=30
公开信息220条，涉及教育12条、医疗3条。 | proactive.published=220; proactive.published/教育=12; proactive.published/医疗=3
公示公共信用信息121条，其中行政许可63条。 | proactive.published=121; proactive.published/行政许可=63
受理投诉咨询107件，其中局长信箱85件、违法举报12件、效能投诉10件。 | service.messages=107; service.messages/局长信箱=85; service.messages/违法举报=12; service.messages/效能投诉=10
收到网民留言59条，其中咨询类留言16条、投诉类留言43条。 | service.messages=59; service.messages/咨询=16; service.messages/投诉=43
县长信箱收到来信66件，其中咨询类20件、建议类46件。 | service.messages/县长信箱=66; service.messages/咨询=20; service.messages/建议=46
收到来信34件。来信中，反映公共服务类16件，城建类18件。 | service.messages=34; service.messages/公共服务=16; service.messages/城建=18
受理来信20件，其中拆迁12件；微信公众号发布各类信息30条。 | service.messages=20; service.messages/拆迁=12; proactive.published/wechat=30
全年办理热线工单30件。 | service.messages/热线=30
办理城管热线工单30件，办结28件。 | service.messages/城管热线=30; service.messages/城管热线=28
办理热线工单30件，经办窗口办理医保业务36万件。 | service.messages/热线=30
办理热线工单30件，处理诉求36件。 | service.messages/热线=30; service.messages/热线=36
接待现场咨询260人次。 | service.inquiries/onsite=260
通过门户网站、政务新媒体等渠道公开信息44条。 | proactive.published=44
微信公众号、视频号发布信息44条。 | proactive.published/new_media=44
主动公开《条例》第二十条规定的相关政府信息48条。 | proactive.published=48
转载信息38条。 | proactive.published=38
通过新闻发布会、公开栏等其他方式公开28条。 | proactive.published/other_channel=28
在局门户网站12个栏目共发布文章83篇。 | proactive.published/website=83
通过政务新媒体（微博、微信等）发布信息76条。 | proactive.published/new_media=76
政务信息公开栏公开信息19条。 | proactive.published/board=19
政府网站微信公众号更新量230条。 | proactive.published/wechat=230
通过政务新媒体（微信公众号）发布信息76条。 | proactive.published/wechat=76
政务新媒体（微信公众号等）发布信息76条。 | proactive.published/new_media=76
通过主页（http:/）校园要闻、媒体聚焦等栏目公开信息59条。 | proactive.published/website=59
通过云溪区政府信息公开门户网站公开34条。 | proactive.published=34
雨情、水质公报通过电视台播放46期。 | proactive.published/雨情、水质公报=46
网站“政府信息公开”专栏发布信息312条。 | proactive.published=312
广播播放防疫知识126次。 | proactive.published/防疫知识=126
电视台视频播放126次。 | platform.views/broadcast=126
公示双公示信息126条。 | proactive.published/双公示=126
局门户网站发布生态环境各类信息42条。 | proactive.published/website=42
公开政府文件、大事记等各类信息42条。 | proactive.published/政府文件、大事记=42
门户网站发布信息、文件、通知等156条。 | proactive.published/website=156
主动公开环境信息3268条，比上年增加21.5%，其中规划计划5条。 | proactive.published=3268; proactive.published/规划计划=5
主动公开环境信息328条，内容及时。 | proactive.published/环境=328
向区档案馆、区图书馆移送纸质文件64份。 | proactive.published/archive=64
公开政府采购信息18条，网上竞价45条。 | proactive.published/政府采购=18; proactive.published/网上竞价=45
在公示栏张贴公示材料94份。 | proactive.published/board=94
微信公众号推送活动信息5篇。 | proactive.published/wechat=5
主动公开政府信息473，包括工作动态。 | proactive.published=473
主动公开政府信息260余⏎二、依申请公开 | proactive.published=260 approx
公开信息2022，内容丰富。
政务公开3，
我县通过电视台播放信息46条。 | proactive.published/broadcast=46
公开提案答复7条，公开局长办公会议12次。 | proposals.cppcc=7; proactive.published/局长办公会议=12
公开政府会议、提案建议办理、领导调研等政务动态183条。 | proactive.published/政府会议、提案建议办理、领导调研=183
公开人事信息、规范性文件等信息63件。 | proactive.published/人事信息、规范性文件=63
通过网络、信函等方式公开规范性文件63件。 | documents.normative_published=63
围绕乡村振兴、社会救助等重点民生领域，公开相关信息62条。 | proactive.published/乡村振兴、社会救助=62
稳步落实基层公开标准化要求，公开相关信息206条。 | proactive.published/基层公开标准化=206
按照条例要求，公开相关信息62条。 | proactive.published=62
围绕教育、卫生等重点领域，公开信息62条。 | proactive.published=62
微信公众号方面，发布信息62条。 | proactive.published/wechat=62
就业领域，发布信息62条，公开补贴信息8条。 | proactive.published/就业领域=62; proactive.published/补贴=8
主动公开方面，公开信息62条。 | proactive.published=62
公开平台建设方面，网站发布信息62条。 | proactive.published/website=62
微信公众号更新量230条。 | proactive.published/wechat=230
网站主动公开政务动态信息95条，其中卫生动态9条。 | proactive.published/政务动态=95; proactive.published/卫生动态=9
发布政策法规、政策解读类信息24篇。 | proactive.published/政策法规、政策解读=24
一年来对外公布各类信息24条。 | proactive.published=24
这一年中公开信息24条。 | proactive.published=24
公开政策、财政等信息24条。 | proactive.published/政策、财政=24
官微发布24条。 | proactive.published/wechat=24
头条号发布24条。 | proactive.published/other_channel=24
村村响播出信息24条。 | proactive.published/broadcast=24
通过微信、微博、抖音发布信息24条。 | proactive.published/new_media=24
通过网站和微信公众号发布信息24条。 | proactive.published=24
在报纸、电视发布信息24条。 | proactive.published/other_channel=24
公开应急预案24条、政府采购20条。 | proactive.published/应急预案=24; proactive.published/政府采购=20
设立17个专门的政府信息公开窗口。 | safeguards.offices/专门的政府信息公开窗口=17
设立公共查阅点4处。 | safeguards.offices/公共查阅点=4
12个科室公开信息24条。 | proactive.published=24
微信公众号发布民生信息20条。 | proactive.published/民生=20
全年发布12条重点项目推进信息。 | proactive.published/重点项目推进=12
微信公众号发布30篇工作动态。 | proactive.published/工作动态=30
公开3批保障房分配名单。 | proactive.published/保障房分配名单=3
发布4期季度性水质监测情况。 | proactive.published/季度性水质监测情况=4
公开12条，内容丰富。 | proactive.published=12
共发布3930篇微博、微信、头条号图文。 | proactive.published/new_media=3930
发布微博、微信信息30条。 | proactive.published/new_media=30
通过行政执法公示平台、信用网等发布行政执法类（含行政处罚、行政强制）172条信息。 | proactive.published/行政执法=172
在市级以上报刊、电台、电视台等媒体发表稿件126篇。 | proactive.published/other_channel=126
各类媒体刊发教育新闻250余篇。 | proactive.published/other_channel=250 approx
省级主流媒体刊发云溪文旅稿件26篇。 | proactive.published/other_channel=26
在云溪手机报等新闻媒体刊发信息23篇。 | proactive.published/other_channel=23
在新闻媒体公布招聘信息12条。 | proactive.published/招聘=12
信息公开平台发布信息20条。 | proactive.published=20
门户网站发布信息20条。 | proactive.published/website=20
编印《农情快报》24期。 | proactive.published/农情快报=24
编发《政务公开动态》共6期。 | proactive.published/政务公开动态=6
在《云溪晚报》登载停水公告19次。 | proactive.published/停水公告=19
开通微信公众号3个、抖音号2个，共发布信息500条。 | platform.accounts/wechat=3; platform.accounts/video=2; proactive.published/new_media=500
建有政务微博5个、微信公众号8个、头条号2个。 | platform.accounts/weibo=5; platform.accounts/wechat=8; platform.accounts/other_channel=2
抖音号、微信公众号分别有5个和8个。 | platform.accounts/video=5; platform.accounts/wechat=8
微信公众号设菜单8个。
微信公众号8个栏目。
开通微信公众号3个，发布信息500条。 | platform.accounts/wechat=3; proactive.published/wechat=500
编发《交通简报》24期。 | proactive.published/交通简报=24
发放宣传册1000册、购物袋300个。 | participation.materials/宣传册=1000; participation.materials/购物袋=300
办理市长信箱来信36件。 | service.messages/市长信箱=36
召开新闻发布会4场，其中主要负责人参加2场。 | response.press_conferences=4; response.press_conferences/leader=2
网站访问量12万次。 | platform.visits=120000
公众号访问量12万次。 | platform.visits/wechat=120000
公开县政府及县政府办公室信息320条。 | proactive.published=320
主动公开区政府和区政府办政府信息96条。 | proactive.published=96
发布各类权威信息201条。 | proactive.published=201
公开重点领域信息160条。其中，财政预决算32条。 | proactive.published/重点领域=160; proactive.published/财政预决算=32
公开信息213条，其中公开规划计划和决策部署落实5条，公开建议提案办理40条。 | proactive.published=213; proactive.published/规划计划和决策部署落实=5; proactive.published/建议提案办理=40
公开信息213条，其中年度任务分解及落实情况7条，机构设置3条。 | proactive.published=213; proactive.published/年度任务分解及落实情况=7; proactive.published/机构设置=3
公开信息213条，其中政务公开组织推进2条。 | proactive.published=213; proactive.published/组织推进=2
在新华网、央视新闻、财政厅网站等媒体宣传报道财务工作16条。 | proactive.published/other_channel=16
微信公众号发文612条，点击量4.9万次。 | proactive.published/wechat=612; platform.views/wechat=49000
微信公众号访问量4.9万次。 | platform.visits/wechat=49000
网站发布政府公报21期，总访问量26万人次。 | platform.gazette_issues=21; platform.visits=260000
召开新闻发布会54场，其中例行新闻发布会30场。 | response.press_conferences=54
召开新闻发布会54场，其中主要负责人参加30场。 | response.press_conferences=54; response.press_conferences/leader=30
公开办税指引100条，主动公开办事流程16条。 | proactive.published/办税指引=100; proactive.published/办事流程=16
市公开办发布通报3期。 | proactive.published/通报=3
指导全市公开信息14万余条。 | proactive.published=140000 approx
发布解读9篇，其中图片、视频等形式解读6篇。 | interpretation.published=9
发布解读9篇，其中图片解读6篇。 | interpretation.published=9; interpretation.published/graphic=6
民生领域发布信息40条。 | proactive.published/民生领域=40
围绕民生等领域发布信息40条。 | proactive.published=40
主动公开政府信息（综合政务类）287条。 | proactive.published=287
发布图文音频各类解读信息96条。 | interpretation.published=96
通过各类媒体渠道公开政府信息532条。 | proactive.published=532
全省运行政府网站887个，政务新媒体86个。 | platform.accounts=86
“一图看懂医保报销”推出1篇，阅读1742次；“云溪应急”抖音号直播3场。 | interpretation.published/graphic=1; platform.views=1742
局公众号推出“一图看懂隐患举报办法”1篇。 | interpretation.published/graphic=1
局公众号推出“漫画说社保”专栏4期。 | proactive.published/漫画说社保专栏=4
（三）政策解读。局领导发表署名文章28篇，各股室撰写解读稿92篇，邀请专家撰写专家解读17篇。 | interpretation.published/leader=28; interpretation.published=92; interpretation.published/expert=17
编发政策图解11张、H5动画2个。 | interpretation.published/graphic=11; interpretation.published/video=2
撰写调研文章3篇。
撰写并发布政策解读3篇。 | interpretation.published=3
制定规范性文件3件并同步公开。 | documents.normative_issued=3; documents.normative_published=3
制定规范性文件3件，并及时在县政府网站发布。 | documents.normative_issued=3; documents.normative_published=3
印发规范性文件5份，全部公开。 | documents.normative_issued=5; documents.normative_published=5
印发规范性文件5份，均已予以公开。 | documents.normative_issued=5; documents.normative_published=5
制定规范性文件3件并公开征求意见2次。 | documents.normative_issued=3; participation.consultations=2
其他政策性文件公开41件。 | documents.other_published/其他政策性文件=41
主动公开规范性文件4件，其他文件发布58件。 | documents.normative_published=4; documents.other_published/其他文件=58
公众号推送189条，阅读量15万+。 | proactive.published/wechat=189; platform.views/wechat=150000 min
短视频播放量10万+次。 | platform.views/video=100000 min
推行“3+2”模式，发布信息12条。 | proactive.published=12
行政处罚决定书全文公开92份。 | proactive.published/行政处罚决定书=92
行政处罚决定公示312条。 | proactive.published/行政处罚决定=312
同意公开的412件。 | applications.granted=412
公布分省计划31份，录取查询系统访问42.6万次。 | proactive.published/分省计划=31
网站发布信息31条，访问42.6万次。 | proactive.published/website=31; platform.visits=426000
预约挂号平台访问42.6万次。
政务服务网访问120万次。 | platform.visits=1200000
召开职代会1次，审议重大事项5项。
职代会公开信息12条。 | proactive.published/meeting=12
公开监督小组开会2次。 | safeguards.meetings=2
在《云溪晚报》刊登专版8期。 | proactive.published/newspaper=8
县电视台播出专题节目18期。 | proactive.published/broadcast=18
应急广播播出宣传内容620次。 | proactive.published/broadcast=620
以文件形式公开信息36件。 | proactive.published/meeting=36
公开信息90条，其中落实“放管服”改革类46条、会议召开38条、领导活动6条。 | proactive.published=90; proactive.published/落实“放管服”改革=46; proactive.published/会议召开=38; proactive.published/领导活动=6
公开信息90条，其中人事30条，召开会议4次。 | proactive.published=90; proactive.published/人事=30; safeguards.meetings=4
全年梳理政府信息412条。
全年梳理并公开政府信息412条。 | proactive.published=412
通过“网上办事厅”、门户网站、营业厅三种渠道公开信息167条。 | proactive.published=167
通过门户网站、公众号、宣传栏等3个渠道公开信息167条。 | proactive.published=167
通过门户网站3个栏目公开信息167条。 | proactive.published/website=167
“云溪人社”微信公众号共发送图文消息98期316条。 | proactive.published/wechat=316
公众号更新财政信息12期36条。 | proactive.published/财政=36
门户网站是主要渠道，全年在此更新信息214条。 | proactive.published/website=214
门户网站、“健康云溪”订阅号、触摸屏和公示橱窗分别为265条、402条、116条。 | proactive.published/website=265; proactive.published/wechat=402; proactive.published/board=116
公众号、网站和公示栏分别发布40条、65条、16条。 | proactive.published/wechat=40; proactive.published/website=65; proactive.published/board=16
制发政策解读30篇，形式上H5、短视频8篇，图解13篇。 | interpretation.published=30; interpretation.published/graphic=13
图文、视频解读8篇。 | interpretation.published=8
对3件规范性文件予以废止。 | documents.normative_repealed=3
收到申请7件，历年累计39件。 | applications.received=7
举办新闻发布会3场，历年累计12场。 | response.press_conferences=3
网站发布信息138条，公众号推送62篇，各村便民服务站张贴公告24份。 | proactive.published/website=138; proactive.published/wechat=62; proactive.published/board=24
公示栏更新60次，流动宣传车出动55次。 | proactive.published/board=60
公开信息79条，其中审计公告12篇、其他67条；在《审计月刊》等刊物发表稿件20篇。 | proactive.published=79; proactive.published/审计公告=12; proactive.published/其他=67; proactive.published/other_channel=20
发布政务动态、公告公示、政策法规三大类信息312条。 | proactive.published/政务动态、公告公示、政策法规=312
制发规范性文件6件，废止11件，现行有效43件，均在网上公开。 | documents.normative_issued=6; documents.normative_repealed=11; documents.normative_in_force=43
制发规范性文件6件；县政府办公室印发其他文件58件，均在网上公开。 | documents.normative_issued=6; documents.other_published/其他文件=58
出台政策文件36件，全部通过政府网站公布。 | documents.other_published/政策文件=36
印发文件58件，均已办结。
全年没有出台规范性文件。 | documents.normative_issued=0
（一）部门户网站。全年发布政府信息873条。 | proactive.published/website=873
政府公报出刊12期，刊登政府规章、规范性文件等112件，部门规范性文件45件。 | platform.gazette_issues=12; platform.gazette_documents/政府规章、规范性文件=112; platform.gazette_documents/部门规范性文件=45
公开信息1530条，其中政府公报出刊12期，登载文件107件。 | proactive.published=1530; platform.gazette_issues=12; platform.gazette_documents=107
新媒体方面，“云溪公安”微信订阅用户3.2万，推送推文210条；头条号发稿98篇。 | platform.followers/wechat=32000; proactive.published/wechat=210; proactive.published/other_channel=98
内容上看，疫苗接种信息最多，417条；卫生监督结果152条；人事招聘26条。 | proactive.published/疫苗接种=417; proactive.published/卫生监督结果=152; proactive.published/人事招聘=26
公众号推文102篇，最多的一篇阅读5233次。 | proactive.published/wechat=102
LED宣传车绕集市播放3圈。
公众号推送102条，阅读12万。 | proactive.published/wechat=102; platform.views/wechat=120000
扶贫资金项目公示28项。 | proactive.published/扶贫资金项目=28
公众号发布医保政策信息173条、定点机构监管信息29条、群众来信选登12条。 | proactive.published/医保政策=173; proactive.published/定点机构监管=29; proactive.published/群众来信选登=12
公众号发布医保政策信息173条、监管信息29条、群众来信12件。 | proactive.published/医保政策=173; proactive.published/监管=29; service.messages=12
政府网站公开217条，政务微博90条，其它途径110条。 | proactive.published/website=217; proactive.published/weibo=90; proactive.published/other_channel=110
现有微信公众号、视频号、抖音号、微博共4个账号，粉丝分别为61.3万、8.9万、15.2万、3.4万。 | platform.accounts=4; platform.followers/wechat=613000; platform.followers/video=89000; platform.followers/video=152000; platform.followers/weibo=34000
微信、微博粉丝分别为6万、3万。 | platform.followers/wechat=60000; platform.followers/weibo=30000
县政务公开网“梨树街道”平台发布291条。 | proactive.published=291
发布招聘岗位5600个。
县政府常务会议专题研究政务公开2次。 | safeguards.meetings=2
公开信息3次。 | proactive.published=3
公开途径及条数：网站72；公众号305。
公开文件类57条、公告类43条，合计100条。 | proactive.published/文件=57; proactive.published/公告=43; proactive.published=100
精准推送4.1万次。
爆款短视频点赞21万。
编辑出版《政府公报》12期，刊载规章、规范性文件等146件，每期发行3000份。 | platform.gazette_issues=12; platform.gazette_documents=146
县人社网站公开文件类57条、公告类43条，合计100条。 | proactive.published/文件=57; proactive.published/公告=43; proactive.published/website=100
官方微博、微信、今日头条三个新媒体账号全年共发布2840条。 | proactive.published/new_media=2840
同意公开5件，否决公开2件（因信息不存在1件，属过程性信息1件）。 | applications.granted=5; applications.refused=2; applications.nonexistent=1; applications.refused.process=1
公开信息40条，其中因公出国8条，财政32条。 | proactive.published=40; proactive.published/因公出国=8; proactive.published/财政=32
公开审批结果40件（因材料不全退回3件）。 | proactive.published/审批结果=40
分别更新信息124、56、28条。
网站、微博、微信公众号分别更新信息124、56、28条。 | proactive.published/website=124; proactive.published/weibo=56; proactive.published/wechat=28
在《云溪日报》开辟专栏，刊登稿件48篇。 | proactive.published/newspaper=48
公开招标公告36条，公开招聘结果12条。 | proactive.published/招标公告=36; proactive.published/招聘结果=12
公开采购项目中标结果36个。 | proactive.published/采购项目中标结果=36
公开拍卖土地6宗。
公开审理案件36件。
公布举报电话12部。
更新公开栏12个，更换橱窗6个。
向用户推送预警3.6万人次。
向用户推送信息36条，用户达2万人。 | proactive.published=36; platform.followers=20000
"""

# The channel that the sentence begins with, or that its heading names.
LED = """
通过县政府网站“部门公开”专栏等平台，累计主动公开信息29条。 | proactive.published=29
通过区政府网站和其他不同渠道发布信息45条。 | proactive.published=45
市局新浪、腾讯两大微博，在原有基础上加大力度，全年累计发布信息300条。 | proactive.published/weibo=300
一是依托县政府门户网站，不断优化版面，全年发布各类信息300条。 | proactive.published/website=300
通过微信公众号、视频号，创新采用图文、短视频等形式，全年发布信息300条。 | proactive.published/new_media=300
四是通过省市主流媒体刊发报道，共发布信息300篇。 | proactive.published/other_channel=300
“云溪水务”微信公众号坚持每日更新，内容不断丰富，全年推出各类信息300条。 | proactive.published/wechat=300
局门户网站开设专栏12个，及时发布工作动态，全年更新信息326条。 | platform.columns=12; proactive.published/website=326
街道宣传栏每季度更新1次，内容丰富，全年共公开信息20条。 | proactive.published/board=20
门户网站公开信息50条，内容丰富，全年发布信息80条。 | proactive.published/website=50; proactive.published=80
各村和乡政府大院公开栏按季更新，上半年更换内容24期。 | proactive.published/board=24
宣传栏按季更新，上半年更换内容24期。 | proactive.published/board=24
通过政府网站、微信公众号等平台，不断拓宽渠道，全年发布信息300条。 | proactive.published=300
加强网站建设，优化版面，全年发布信息300条。 | proactive.published=300
通过门户网站，全年主动公开政府信息300条。 | proactive.published/website=300
依托门户网站，不断优化版面，全年主动公开政府信息300条。 | proactive.published=300
（一）政府网站。全年公开信息186条，其中政策文件20条。 | proactive.published/website=186; proactive.published/政策文件=20
1.校务公开栏。全学年更换24期。 | proactive.published/board=24
2.微信公众号⏎全年推送文章112篇，粉丝3.8万户。⏎全年公开信息300条。 | proactive.published/wechat=112; platform.followers/wechat=38000; proactive.published=300
网站点击量2万次，发布信息187条。 | platform.visits=20000; proactive.published/website=187
网站点击量2万次，主动公开政府信息187条。 | platform.visits=20000; proactive.published=187
此外，我局微信公众号“山水云溪”，2022年公开发布信息共150条。 | proactive.published/wechat=150
同时，镇官方微博“云上白沙”，全年发布信息80条。 | proactive.published/weibo=80
此外，加强微信公众号管理，全年发布信息80条。 | proactive.published=80
全县15个政务新媒体账号（微信12个、微博2个、抖音1个）发布信息9876条。 | platform.accounts=15; platform.accounts/wechat=12; platform.accounts/weibo=2; platform.accounts/video=1; proactive.published/new_media=9876
现有微信公众号3个、微博1个，微博发布信息60条。 | platform.accounts/wechat=3; platform.accounts/weibo=1; proactive.published/weibo=60
现有微信公众号3个、微博1个，发布信息60条。 | platform.accounts/wechat=3; platform.accounts/weibo=1; proactive.published/new_media=60
现有公众号1个，推送信息60条。 | platform.accounts/wechat=1; proactive.published/wechat=60
设公开栏14块，公开内容560项次。 | proactive.published/board=560
12个村全部设立公开栏，共14块，公开信息560项次。 | proactive.published/board=560
大厅设电子屏2台，发布信息60条。 | proactive.published/board=60
各站所安装LED屏6块，滚动播放信息60条。 | proactive.published/board=60
大厅设电子屏2台、咨询台3个，发放资料600份。 | participation.materials/资料=600
一楼电子屏滚动播放各类提示，更换内容97次。 | proactive.published/board=97
一年来，校门口公示栏贴出收费、食谱等公示，前后更换36期。 | proactive.published/board=36
今年以来，公示栏及时张贴各类通知，共更换24期。 | proactive.published/board=24
便民服务站张贴公告24份。 | proactive.published/board=24
在各村组张贴公示60份。 | proactive.published/board=60
张榜公布村务、财务94条，其中财务收支38条、低保救助56条。 | proactive.published/board=94; proactive.published/财务收支=38; proactive.published/低保救助=56
张榜公布低保名单94条。 | proactive.published/低保名单=94
张贴海报60张。 | participation.materials/海报=60
官网发布新闻、通知公告等980条。 | proactive.published/website=980
公开低保、残补、救助等144条。 | proactive.published/低保、残补、救助=144
在门户网站公开低保、残补、救助等信息144条。 | proactive.published/低保、残补、救助=144
门户网站制度健全，全年公开信息200条。 | proactive.published=200
"""

# Who sent information up, and who took it.
HANDED_ON = """
上报信息1021条，采用563条，其中市政府采用232条，省林业厅采用237条。 | proactive.submitted=1021; proactive.adopted=563; proactive.adopted/市政府=232; proactive.adopted/省林业厅=237
各部门向县政府办公室报送信息684条，县政府办公室采用247条。 | proactive.submitted=684; proactive.adopted=247
各乡镇报送203条，采用71条；县直各部门报送481条，采用176条。 | proactive.submitted/各乡镇=203; proactive.adopted/各乡镇=71; proactive.submitted/县直各部门=481; proactive.adopted/县直各部门=176
向上级部门上报各类信息170篇。 | proactive.submitted=170
各地各部门报送信息1108条，采用426条。 | proactive.submitted=1108; proactive.adopted=426
向省、市及新闻媒体报送各类信息稿件共计50余篇。 | proactive.submitted=50 approx
将我区信息向上级报送，其中7篇被生态环境部采用。 | proactive.adopted=7
主动发布信息10条采纳6条，分别在市级网站。 | proactive.published=10; proactive.adopted=6
编发《政务信息》86期，被市政府办公室采用45条。 | proactive.published/政务信息=86; proactive.adopted=45
我局报送信息50条，被市政府采用12条。 | proactive.submitted=50; proactive.adopted=12
临江区被采用287条，平湖县被采用214条，市外办被采用5条。 | proactive.adopted=287 other; proactive.adopted=214 other; proactive.adopted=5 other
采用信息266条，其中采用厅直属各事业单位52条，采用各信息直报点39条。 | proactive.adopted=266; proactive.adopted/厅直属各事业单位=52; proactive.adopted/各信息直报点=39
采用各单位信息1618条，其中各县市区信息956条、市级各部门信息612条。 | proactive.adopted=1618; proactive.adopted/各县市区=956; proactive.adopted/市级各部门=612
全年上报信息被省政府采用77条。 | proactive.adopted=77
上报信息被采用情况良好，全年上报信息77条。 | proactive.submitted=77
其中报送信息数量较多的有黔山镇243条。 | proactive.submitted=243 other
县民政局虽上报2条信息。 | proactive.submitted=2 other
被县电视台、县报采用46篇。 | proactive.published/other_channel=46
县电视台采用新闻18条。 | proactive.published/broadcast=18
省级媒体采用23篇，市级媒体采用41篇。 | proactive.published/other_channel=23; proactive.published/other_channel=41
《云溪日报》刊用7篇。 | proactive.published/newspaper=7
报送信息80条，被省级以上媒体采用12条。 | proactive.submitted=80; proactive.published/other_channel=12
撰写稿件86篇，其中被学习强国采用4篇。 | proactive.published/other_channel=4
报送信息80条，被市政府网站采用12条。 | proactive.submitted=80; proactive.adopted=12
报送信息80条，《云溪政务信息》采用12条，《政务快报》采用6条。 | proactive.submitted=80; proactive.adopted=12; proactive.adopted=6
向媒体投稿80篇，采用12篇。 | proactive.submitted=80; proactive.adopted=12
县报采用我局稿件12篇。 | proactive.published/newspaper=12
"""

ACCOUNTS = """
现有微信公众号（服务号）6个、官方微博4个。 | platform.accounts/wechat=6; platform.accounts/weibo=4
全县共31个政务新媒体发布信息820条。 | platform.accounts=31; proactive.published/new_media=820
在3个政务新媒体发布信息120条。 | proactive.published/new_media=120
抽查政务新媒体35个。
注销政务新媒体5个（其中微博3个、微信公众号2个）。
整合后保留政务新媒体账号12个。 | platform.accounts=12
有7个账号长期未更新。
“云溪人社”南方号发布推文27篇，网易号发布9篇。 | proactive.published/other_channel=27; proactive.published/other_channel=9
“云溪发布”公众号推送信息36条。“云溪发布”阅读量12万次。 | proactive.published/wechat=36; platform.views/wechat=120000
“云溪发布”微博发布36条，“云溪发布”微信发布12条。 | proactive.published/weibo=36; proactive.published/wechat=12
“云溪发布”阅读量12万次。 | platform.views=120000
全市认证政务微博142个、政务微信公众号203个，1—6月分别发布4.8万条、6.1万条。 | platform.accounts/weibo=142; platform.accounts/wechat=203; proactive.published/weibo=48000; proactive.published/wechat=61000
全县有政务微博14个、微信公众号20个，全年分别发布480条、610条。 | platform.accounts/weibo=14; platform.accounts/wechat=20; proactive.published/weibo=480; proactive.published/wechat=610
现有微信公众号14个、抖音号3个，粉丝分别为2万、3万。 | platform.accounts/wechat=14; platform.accounts/video=3; platform.followers/wechat=20000; platform.followers/video=30000
县旅发委一条“漂流攻略”阅读量10万+。
公众号一篇推文阅读量突破10万。
其中《云溪的春天》一文阅读量10万+。
推文《云溪的春天》单篇阅读量3.6万次。
推出短视频一条，播放26万次。 | proactive.published/video=1; platform.views/video=260000
公众号推文36篇，阅读量10万次。 | proactive.published/wechat=36; platform.views/wechat=100000
"""

# What became of applications, one by one: told behind their number.
FATES = """
收到申请2件,1件予以公开,1件因涉及商业秘密,不予公开。 | applications.received=2; applications.granted=1; applications.refused.third_party=1
收到申请2件,1件已提供,另1件因信息不存在,已告知申请人。 | applications.received=2; applications.granted=1; applications.nonexistent=1
受理申请3件,2件公开,1件告知信息不存在。 | applications.received=3; applications.granted=2; applications.nonexistent=1
受理申请3件,其中2件提供了相关材料,1件经查询本单位未制作该信息,告知申请人信息不存在。 | applications.received=3; applications.granted=2; applications.nonexistent=1
收到申请4件,3件同意公开,另一件因属于县水利局职责,指引申请人向该局申请。 | applications.received=4; applications.granted=3; applications.not_this_agency=1
收到申请2件,一件按时提供,另一件不属于本局职责,已移送县民政局。 | applications.received=2; applications.granted=1; applications.not_this_agency=1
收到申请2件。当场答复一件,另一件属历史档案,已移交县档案馆。 | applications.received=2; applications.completed=1; applications.not_this_agency=1
收到申请5件,答复4件,不属于本镇职权范围1件。 | applications.received=5; applications.completed=4; applications.not_this_agency=1
答复申请9件:不属于税务机关职责范围2件,申请信息不存在3件,同意公开4件。 | applications.completed=9; applications.not_this_agency=2; applications.nonexistent=3; applications.granted=4
收到申请3件,1件为要求确认已获取信息,不予处理;2件予以公开。 | applications.received=3; applications.granted=2; applications.not_processed.reissue=1
收到申请3件,1件属要求重新出具证明不予处理。 | applications.received=3; applications.not_processed.reissue=1
收到申请2件:1件申请征地批复,因需另行汇总加工未予提供;1件已提供。 | applications.received=2; applications.unable.needs_creation=1; applications.granted=1
收到申请6件,其中3件所要求提供的内容不属于《条例》所指的政府信息,3件予以公开。 | applications.received=6; applications.not_government_info=3; applications.granted=3
收到申请6件,另有2件要求提供的系工作咨询,不属于政府信息公开范畴。 | applications.received=6; applications.not_government_info=2
收到申请1件,因内容不明确,已告知申请人补正。 | applications.received=1; applications.clarify=1
收到申请1件,申请人自行撤回。 | applications.received=1; applications.withdrawn=1
答复结果:部分公开1件,否决公开2件。 | applications.partial=1; applications.refused=2
收到申请2件,均予以公开。 | applications.received=2; applications.granted=2
收到申请7件,已答复7件,其中同意公开5件,拒绝2件。 | applications.received=7; applications.completed=7; applications.granted=5; applications.refused=2
受理申请2件,两件均已答复。 | applications.received=2; applications.completed=2
受理申请3件,三件都已办结。 | applications.received=3; applications.completed=3
全年登记申请44件,年底前答完42件,两件转到2019年办理。 | applications.received=44; applications.completed=42; applications.carried_out=2
应答复申请910件(含上年结转17件),已答复904件,转入2019年6件。 | applications.carried_in=17; applications.completed=904; applications.carried_out=6
收到申请31件,年内办结30件,另1件转入2019年办理。办结的30件中,予以公开12件。 | applications.received=31; applications.completed=30; applications.carried_out=1; applications.granted=12
收到申请62件,2017年结转3件,办结60件,5件结转至2019年。 | applications.received=62; applications.carried_in=3; applications.completed=60; applications.carried_out=5
新收6件申请,加上2017年转来的1件,共7件,年内办完7件,没有留到下年。 | applications.received=6; applications.carried_in=1; applications.completed=7; applications.carried_out=0
新收申请62件,结转3件,办结60件,结转下年5件。 | applications.received=62; applications.carried_in=3; applications.completed=60; applications.carried_out=5
收到申请11件,均已答复,其中同意公开8件。 | applications.received=11; applications.completed=11; applications.granted=8
收到书面申请0件,网上申请11件,均已答复。 | applications.received/letter=0; applications.received/online=11; applications.completed=11
收到申请12件,已全部答复完毕。 | applications.received=12; applications.completed=12
依申请公开来件3件,均已回复。 | applications.received=3; applications.completed=3
无法提供2件,均为本机关不掌握。 | applications.unable=2; applications.unable.not_held=2
收到申请9件,予以公开7件,无法提供2件,均为本机关不掌握;不予处理1件,为重复申请。 | applications.received=9; applications.granted=7; applications.unable=2; applications.unable.not_held=2; applications.not_processed=1; applications.not_processed.repeat=1
收到申请9件,不予公开2件,均涉及个人隐私。 | applications.received=9; applications.refused=2; applications.refused.third_party=2
收到申请9件,不予公开3件,全部属于行政执法案卷;无法提供1件,系需另行制作。 | applications.received=9; applications.refused=3; applications.refused.enforcement_file=3; applications.unable=1; applications.unable.needs_creation=1
收到申请9件,其中无法提供4件(均为本机关不掌握)。 | applications.received=9; applications.unable=4; applications.unable.not_held=4
收到申请9件,其中其他处理2件,均为申请人逾期未补正。 | applications.received=9; applications.other=2; applications.other.no_correction=2
收到申请9件,办结9件。其中自然人申请5件,已按时答复。 | applications.received=9; applications.completed=9; applications.received/natural_person=5
收到申请3件,召开会议2次,公开目录清单一份。 | applications.received=3; safeguards.meetings=2
收到申请5件,答复5件,3个工作日内提供。 | applications.received=5; applications.completed=5
收到申请5件,其中4件为网上申请,1件为信函申请,均予以公开。 | applications.received=5; applications.received/online=4; applications.received/letter=1; applications.granted=5
网民留言5条,均在5个工作日内办复。 | service.messages=5
收到申请2件。公开信息30条,均已上网。 | applications.received=2; proactive.published=30
收到申请9件,予以公开7件,部分公开2件,均在法定期限内答复。 | applications.received=9; applications.completed=9; applications.granted=7; applications.partial=2
收到申请3件,其中1件引发行政复议,复议机关维持。 | applications.received=3; review.total=1; review.upheld=1
收到申请1件,经查本机关不掌握,已告知申请人。 | applications.received=1; applications.unable.not_held=1
收到申请1件,因涉及商业秘密,征求第三方意见后不予公开。 | applications.received=1; applications.refused.third_party=1
结转下年3件。 | applications.carried_out=3
收到申请20件,办结17件,结转3件。 | applications.received=20; applications.completed=17; applications.carried_out=3
"""

# Reviews and lawsuits with their results, also where these have no classifier.
CASES = """
行政复议:结果维持 2,结果纠正 1,其他结果 0,尚未审结 1,总计 4。 | review.upheld=2; review.corrected=1; review.other=0; review.pending=1; review.total=4
行政诉讼:结果维持3,结果纠正0,尚未审结1,总计4。 | litigation.upheld=3; litigation.corrected=0; litigation.pending=1; litigation.total=4
行政诉讼:未经复议直接起诉——结果维持 1,结果纠正 0,其他结果 0,尚未审结 0,总计 1;复议后起诉——结果维持 0,结果纠正 0,其他结果 1,尚未审结 0,总计 1。 | litigation.upheld/direct=1; litigation.corrected/direct=0; litigation.other/direct=0; litigation.pending/direct=0; litigation.total/direct=1; litigation.upheld/after_review=0; litigation.corrected/after_review=0; litigation.other/after_review=1; litigation.pending/after_review=0; litigation.total/after_review=1
发生行政复议4件,其中维持3,撤销1。 | review.total=4; review.upheld=3; review.corrected=1
行政诉讼5件:维持4、撤诉1。 | litigation.total=5; litigation.upheld=4; litigation.other=1
被诉4件,均在审。 | litigation.total=4; litigation.pending=4
行政复议2件,均维持;行政诉讼1件,尚未审结。 | review.total=2; review.upheld=2; litigation.total=1; litigation.pending=1
复议1件,结果为责令重新答复;未经复议直接起诉1件,尚未审结;复议后起诉0件。 | review.total=1; review.corrected=1; litigation.total/direct=1; litigation.pending/direct=1; litigation.total/after_review=0
未经复议直接起诉2件,均驳回原告诉讼请求。 | litigation.total/direct=2; litigation.upheld/direct=2
复议后起诉1件,法院判决维持。 | litigation.total/after_review=1; litigation.upheld/after_review=1
被提起行政复议2件,结果均为维持;没有行政诉讼。 | review.total=2; review.upheld=2; litigation.total=0
申请人不服,向县政府申请复议1件,县政府维持了我局的答复。 | review.total=1; review.upheld=1
全年因政府信息公开被复议3宗,其中2宗维持、1宗终止;被诉1宗,胜诉。 | review.total=3; review.upheld=2; review.other=1; litigation.total=1; litigation.upheld=1
行政复议案件7件(维持6件、纠正1件),行政诉讼案件2件(均胜诉)。 | review.total=7; review.upheld=6; review.corrected=1; litigation.total=2; litigation.upheld=2
2018年维持电价不变,审查政策文件纠正 3 处。
行政复议案件结案率100%,年度结果维持2018年水平。
政府信息公开行政复议总计2件,结果维持1件,尚未审结1件。 | review.total=2; review.upheld=1; review.pending=1
因政府信息公开引发行政复议、行政诉讼均为0。 | review.total=0; litigation.total=0
复议、诉讼、举报:无、无、无。 | review.total=0; litigation.total=0; complaints.total=0
"""

# Inquiries and messages by the way and the platform they came by.
SERVICE = """
12333热线接听群众来电2.3万个。 | service.inquiries/phone=23000
12366热线人工接听1.2万通。 | service.inquiries/phone=12000
市教育局专线接听家长来电9877个。 | service.inquiries/phone=9877
客服热线接听咨询来电2.87万个,网上咨询回复1543条。 | service.inquiries/phone=28700; service.inquiries/online=1543
供水热线全年接听来电5.1万个,其中咨询38604个。 | service.inquiries/phone=51000; service.inquiries/phone=38604
接听健康热线电话咨询12万通。 | service.inquiries/phone=120000
咨询电话接听746次。 | service.inquiries/phone=746
12345热线受理群众诉求862件。 | service.messages/12345热线=862
12345热线接听来电并转办862件。 | service.messages/12345热线=862
12345政务服务便民热线转办工单217件,按期办结率100%。 | service.messages/12345政务服务便民热线=217; service.reply_rate=100
12398转办投诉6件。 | service.messages/12398=6
“12345”转来1608件,办结1590件。 | service.messages/12345=1608; service.messages/12345=1590
12315平台接收投诉举报3210件,办结3180件。 | service.messages/12315平台=3210; service.messages/12315平台=3180
镇长接待日受理群众诉求64件。 | service.messages/镇长接待日=64
局长信箱、区长信箱、12345三个入口分别收到群众诉求22件、48件、603件,合计673件。 | service.messages/局长信箱=22; service.messages/区长信箱=48; service.messages/12345=603; service.messages=673
校长信箱收到家长来信七封。 | service.messages/校长信箱=7
处理市民来信、来电86件,回复率98%。 | service.messages=86; service.reply_rate=98
县长公开电话转办1件。 | service.messages/县长公开电话=1
书记市长信箱207件。 | service.messages/书记市长信箱=207
来电咨询、来访咨询合计200余人次。 | service.inquiries=200 approx
村民电话问事、上门问事合计200多人次。 | service.inquiries=200 approx
接待群众咨询260人次。 | service.inquiries/onsite=260
接待来访咨询132人次,来电咨询215人次。 | service.inquiries/onsite=132; service.inquiries/phone=215
全年接受公众咨询3860人次:来电2105人次,来访1702人次,其余53人次为网上咨询。 | service.inquiries=3860; service.inquiries/phone=2105; service.inquiries/onsite=1702; service.inquiries/online=53
接受电话咨询320次、网上咨询46次、现场咨询81次。 | service.inquiries/phone=320; service.inquiries/online=46; service.inquiries/onsite=81
网友私信咨询1460条全部有回音。 | service.inquiries/online=1460
户政、车驾管、出入境三个窗口解答群众当面咨询6.4万人次。 | service.inquiries/onsite=64000
开设举报电话1部。
有12家单位留言未回复。
全年接待投诉327起。 | service.messages=327
咨询60人次:局长信箱20件,现场咨询40人次。 | service.inquiries=60; service.messages/局长信箱=20; service.inquiries/onsite=40
网站访问量12398次,公开信息20条。 | platform.visits=12398; proactive.published/website=20
市长热线接听来电2.1万个。 | service.messages/市长热线=21000
120名干部参加现场咨询,2人次为群众解答咨询。
"""

# Press conferences by who was there, answers to public concern, what people say when asked.
RESPONSE = """
召开新闻发布会13场,部领导出席4场。 | response.press_conferences=13; response.press_conferences/leader=4
举行新闻发布会2场,其中站长出席1场。 | response.press_conferences=2; response.press_conferences/leader=1
召开新闻发布会4场,关长出席其中1场。 | response.press_conferences=4; response.press_conferences/leader=1
举办新闻发布会6次,其中主要负责同志参加2次。 | response.press_conferences=6; response.press_conferences/leader=2
召开新闻发布会12场(主要负责人出席3场)。 | response.press_conferences=12; response.press_conferences/leader=3
举行疫情防控新闻发布会二十八场,委主要负责人参加了其中的8场。 | response.press_conferences=28; response.press_conferences/leader=8
召开新闻发布会3场,局长参加座谈会2场。 | response.press_conferences=3; participation.activities=2
局长走进县融媒体中心直播间做在线访谈1次。 | response.interviews=1; response.interviews/leader=1
镇长在县电视台“问政面对面”接受访谈两期。 | response.interviews=2; response.interviews/leader=2
局长在线接访6期。 | response.interviews=6; response.interviews/leader=6
开展在线访谈4期,其中主要负责人参加2期。 | response.interviews=4; response.interviews/leader=2
组织“局长访谈”3期。 | response.interviews=3; response.interviews/leader=3
针对“变质月饼”“口罩涨价”两起舆情发布通报4次。 | response.concerns=4
就“超范围执业”等网络热点发布情况说明3篇。 | response.concerns=3
针对网民反映的停水问题发布情况说明2次。 | response.concerns=2
围绕群众关心的入学问题发布回应信息12条。 | response.concerns=12
舆情处置办结118起,公开回应9起。 | response.concerns=118; response.concerns=9
回应社会热点8次。 | response.concerns=8
发布情况通报3期。 | proactive.published/情况通报=3
对《条例（草案）》等3份文件稿公开征求意见,收到网民反馈46条,采纳12条。 | participation.consultations=3; participation.comments=46
公交线路优化方案征求意见1次,收到市民意见204条。 | participation.consultations=1; participation.comments=204
座谈中代表们提出建议11条,当场采纳4条。 | participation.comments=11
企业代表提出意见建议26条。 | participation.comments=26
发出征求意见表500份,收回意见73条。 | participation.comments=73
居民代表提出建议9条,已落实6条。 | participation.comments=9
办理人大代表建议9件,政协提案5件。 | proposals.npc=9; proposals.cppcc=5
就5项决策草案征求意见,收集到社会各界意见1.2万余条。 | participation.consultations=5; participation.comments=12000 approx
到社区办政策说明会25场。 | participation.activities=25
举办“政府开放日”4次,邀请代表120人。 | participation.activities=4
开展“局长进企业”活动6场。 | participation.activities=6
召开家长会2次。
校领导接待日举办10次,接待师生124人次。
召开新闻发布会3次,局长主持专题会议2次。 | response.press_conferences=3; safeguards.meetings=2
人大代表提出建议9条,均已答复。 | proposals.npc=9
设意见箱16个。
县领导参加在线访谈3期。 | response.interviews=3
"""

# Trainings, meetings, staff, checks, rules.
SAFEGUARDS = """
为村(居)培训信息员2次42人次。 | safeguards.trainings=2; safeguards.trainees=42
组织村级信息员培训一期60人。 | safeguards.trainings=1; safeguards.trainees=60
举办培训1期,直属学校、县(区)局312人参加。 | safeguards.trainings=1; safeguards.trainees=312
举办培训一次,村(社区)干部五十八人参加。 | safeguards.trainings=1; safeguards.trainees=58
开展业务培训2次,共136人参加。 | safeguards.trainings=2; safeguards.trainees=136
派员参加县级培训班两次,每次1人。 | safeguards.trainings=2
举办信息员培训班3期,培训210人次。 | safeguards.trainings=3; safeguards.trainees=210
组织集中学习4次,参加人员180人次。 | safeguards.trainees=180
培训农民1200人次。
县政府常务会议专题研究政务公开2次。 | safeguards.meetings=2
局党组会议两次研究政务公开工作。 | safeguards.meetings=2
局长办公会研究部署信息公开工作3次。 | safeguards.meetings=3
先后2次召开专题会议研究。 | safeguards.meetings=2
召开政务公开专题会议2次、工作推进会3次。 | safeguards.meetings=2; safeguards.meetings=3
召开动员会1次、推进会2次。 | safeguards.meetings=1; safeguards.meetings=2
全局从事信息公开的人员五名,均为兼职。 | safeguards.staff=5; safeguards.staff/part_time=5
全镇从事政务公开的工作人员共十五人,均为兼职。 | safeguards.staff=15; safeguards.staff/part_time=15
有专职工作人员1名,兼职4名。 | safeguards.staff/full_time=1; safeguards.staff/part_time=4
明确2名工作人员专职负责政府信息公开工作。 | safeguards.staff/full_time=2
党政办2名同志兼职从事此项工作。 | safeguards.staff/part_time=2
办公室1名同志专门从事信息公开工作。 | safeguards.staff/full_time=1
信息公开经办1人(兼)。 | safeguards.staff/part_time=1
配备专职人员1名,兼职人员3名。 | safeguards.staff/full_time=1; safeguards.staff/part_time=3
政务公开工作人员12人,其中专职2人,兼职10人。 | safeguards.staff=12; safeguards.staff/full_time=2; safeguards.staff/part_time=10
信息员13名(均为兼职)。 | safeguards.staff/part_time=13
投入政务公开专项经费三万六千元。 | safeguards.funds=36000
投入经费2.1万元用于信息公开。 | safeguards.funds=2.1
年度投入网站维护费0.8万元。
接受区政务公开办督查1次。 | safeguards.inspections=1
开展政务公开专项检查4次。 | safeguards.inspections=4
对网站进行季度抽查4次。 | safeguards.inspections=4
对14所直属学校校务公开抽查2轮,发现问题37个。 | safeguards.inspections=2
镇、县两级对校务公开的检查有三次。 | safeguards.inspections=3
修订完善保密审查等制度4个。 | safeguards.rules=4
出台《政务公开考核办法》等制度3项。 | safeguards.rules=3
负责环保的人员12名,均为党员。
主动公开政府信息2次。 | proactive.published=2
"""

# None said in words, decisions, proposals.
NOTHING = """
没有人向学校书面申请信息公开。 | applications.received/letter=0
本年度没有公民向我局提出政府信息公开申请。 | applications.received=0
依申请公开:零申请。 | applications.received=0
5.依申请公开。未接到。 | applications.received=0
依申请公开⏎无。 | applications.received=0
全年未接到任何单位和个人的公开申请,也没有因信息公开被复议、诉讼。 | applications.received=0; review.total=0; litigation.total=0
规范性文件一件也没有出台。 | documents.normative_issued=0
未出台规范性文件。 | documents.normative_issued=0
全年没有制发规范性文件。 | documents.normative_issued=0
受理申请2件,没有收取任何费用。 | applications.received=2; applications.fees=0
行政许可、行政处罚、行政强制均为0。 | admin.licenses=0; admin.penalties=0; admin.coercion=0
行政处罚:0件。 | admin.penalties=0
行政许可处理决定数量12件,行政处罚处理决定数量8件,行政强制0件。 | admin.licenses=12; admin.penalties=8; admin.coercion=0
行政事业性收费:无。 | admin.fees=0
本年度作出行政处罚决定15件,行政许可决定230件。 | admin.penalties=15; admin.licenses=230
没有发生针对本局信息公开事务的复议案、诉讼案和申诉案。 | review.total=0; litigation.total=0; appeals.total=0
未收到行政复议、行政诉讼和行政申诉。 | review.total=0; litigation.total=0; appeals.total=0
今年没有村民就村务公开投诉。 | complaints.total=0
未发生一起因信息公开引发的投诉。 | complaints.total=0
复议、诉讼、投诉均为零。 | review.total=0; litigation.total=0; complaints.total=0
无复议诉讼。 | review.total=0; litigation.total=0
没有不予公开的情况。
收到申请3件,没有因不予公开引起的复议。 | applications.received=3; review.total=0
从未收到过群众的申请。 | applications.received=0
2014年度没有人提出信息公开申请,历年累计亦为0件。 | applications.received=0
收取复印费8元。 | applications.fees=8
收取费用0元。 | applications.fees=0
全年承办人大代表建议102件、政协委员提案177件,全部办结。 | proposals.npc=102; proposals.cppcc=177
承办建议提案32件,其中人大建议20件,政协提案12件。 | proposals.total=32; proposals.npc=20; proposals.cppcc=12
公开人大建议和政协提案复文16件。 | proposals.total=16
办理省人大代表建议3件、省政协提案5件,答复率100%。 | proposals.npc=3; proposals.cppcc=5
收到党代表提案5件。
收到对政府信息公开工作的投诉1件,已办结。 | complaints.total=1
受理政府信息公开举报2件。 | complaints.total=2
受理申请7件,历年累计39件。 | applications.received=7
公开行政许可230条、行政处罚15条。 | proactive.published/行政许可=230; proactive.published/行政处罚=15
其中行政处罚12件。
未受到行政处罚。
未因信息公开受到行政处罚。
社会救助⏎无。
召开职代会1次,征集提案28件。
"""

# Forms, letters, brackets, what is left unanswered.
FURTHER = """
受理申请2件,两件均作答复。 | applications.received=2; applications.completed=2
区长信箱收到来信12封,3条以上留言未回应。 | service.messages/区长信箱=12
印发一封信8000份。 | participation.materials/一封信=8000
收到群众来信一封。 | service.messages=1
立起易拉宝6个。 | participation.materials/易拉宝=6
发放满意度调查表1200份,收回1135份。
发放调查问卷300份,宣传折页500份。 | participation.materials/宣传折页=500
12333电话咨询来电26811个。 | service.inquiries/phone=26811
依申请公开:全年受理数据类申请5件。 | applications.received=5
受理不动产登记申请1200件,办结1190件。
依申请公开收到“零”件。 | applications.received=0
信息公开申请:0。 | applications.received=0
行政复议:0;行政诉讼:0。 | review.total=0; litigation.total=0
建成县级专区1个、乡镇专区14个。 | safeguards.offices/县级专区=1; safeguards.offices/乡镇专区=14
开展法制宣传进小区活动24场。 | participation.activities=24
院务公开监督小组开会二次。 | safeguards.meetings=2
组织网格员培训1期,到场45人。 | safeguards.trainings=1; safeguards.trainees=45
收到申请1件(在线提交),已答复。 | applications.received=1; applications.received/online=1; applications.completed=1
收到申请3件(其中网上2件)。 | applications.received=3; applications.received/online=2
以信函、传真形式申请1件;以电子邮件形式申请4件。 | applications.received/letter=1; applications.received/email=4
在留言里唯一超期的一条已整改。
专职无,兼职3人。 | safeguards.staff/full_time=0; safeguards.staff/part_time=3
明确信息员11名,无专职。 | safeguards.staff=11; safeguards.staff/full_time=0
无专职人员,兼职人员2名。 | safeguards.staff/full_time=0; safeguards.staff/part_time=2
人手紧张,没有专职人员。
发布医保政策信息173条,群众来信选登12条。 | proactive.published/医保政策=173; proactive.published/群众来信选登=12
校长信箱去年挂出,收到家长来信七封。 | service.messages/校长信箱=7
接听咨询电话300个,处理投诉3起。 | service.inquiries/phone=300
"""

# In the words of offices that write as they speak.
TOLD = """
申请共7件:网上5件、来信2件。 | applications.received=7; applications.received/online=5; applications.received/letter=2
收到申请表3份,内容均为征地补偿,均予以答复。 | applications.received=3; applications.completed=3
收到的11件申请中,有9件按时答复,2件经批准延期答复。 | applications.received=11; applications.completed/按时=9; applications.completed/延期=2
受理申请9件,同比减少3件,其中3件由律师事务所提出,其余为个人。 | applications.received=9; applications.received/legal_service=3
全年受理申请13件,办结率100%,无一件超期。 | applications.received=13; applications.reply_rate=100
收到申请2件,内容为宅基地确权资料,经查为村级档案,已告知其向村委会查询。 | applications.received=2
收到申请6件(上年结转1件),办结6件。 | applications.received=6; applications.carried_in=1; applications.completed=6
申请人对1件答复不服提起复议,复议机关驳回了其请求。 | review.total=1; review.upheld=1
被申请人民政府复议2件,1件维持,1件申请人撤回。 | review.total=2; review.upheld=1; review.other=1
当了3回被告,2回胜诉,1回调解结案。
涉及信息公开的行政诉讼案件一审3件、二审1件,全部胜诉。
全年因公开引发的复议、诉讼、投诉一件也没有。 | review.total=0; litigation.total=0; complaints.total=0
复议案1件,经调解申请人撤回申请。 | review.total=1; review.other=1
行政复议与行政诉讼均未发生。 | review.total=0; litigation.total=0
至今未收到一份书面申请,亦未有人投诉。 | applications.received/letter=0; complaints.total=0
查阅场所全年到访86人,复印资料42页,收复印费12元。 | applications.fees=12
按成本收取邮寄费46元,其余一律免收。 | applications.fees=46
窗口接待来人咨询310次,接听电话900余个,答复邮件27封。 | service.inquiries/onsite=310; service.inquiries/phone=900 approx; service.inquiries/email=27
局长信箱来件58封,封封有回音。 | service.messages/局长信箱=58
12345交办工单2,340张,超期0张,满意率97%。 | service.messages/12345=2340
县长热线办理群众来电来信共560件次。 | service.messages/县长热线=560
人民网留言板回复网友留言24条。 | service.messages/人民网留言板=24
召开新闻发布会“一季一会”共4场,主要领导到场3场。 | response.press_conferences=4; response.press_conferences/leader=3
镇党委书记走进直播间2次,在线回答网友提问35个。
对3起网络舆情第一时间发声。 | response.concerns=3
针对停水传言辟谣2次。
拟定方案时先后2次公开征求意见,汇总意见31条,采纳17条。 | participation.consultations=2; participation.comments=31
召开屋场会56场、听证会1场、恳谈会3次。 | participation.activities=56; participation.activities=1; participation.activities=3
邀请40名代表走进自来水厂,开放日搞了2次。 | participation.activities=2
宣传单发了3000份,横幅挂了15条。 | participation.materials/宣传单=3000; participation.materials/横幅=15
印了1.2万张明白纸,户均一张。 | participation.materials/明白纸=12000
发放环保袋、雨伞等宣传品800件。 | participation.materials/环保袋、雨伞=800
人大建议办了8件,政协提案办了6件。 | proposals.npc=8; proposals.cppcc=6
主办建议提案21件、会办9件,全部办结并公开。 | proposals.total=21
一名副局长分管,两名干部专职,各科室一名信息员。 | safeguards.staff/full_time=2
专兼职工作人员共9人。 | safeguards.staff=9
派2人参加市里的政务公开培训。 | safeguards.trainees=2
全年业务学习6次,人均3次。 | safeguards.trainings=6
把政务公开列入局务会议题4次。 | safeguards.meetings=4
对24个单位开展督查两轮。 | safeguards.inspections=2
安排工作经费5万元。 | safeguards.funds=5
经费由财政保障,年内支出2万元。
全年共许可287件,处罚14件,强制0件。
收到5件申请,对收到的5件申请全部作了书面答复。 | applications.received=5; applications.completed=5
收到申请5件,其中有两件申请涉及第三方,征求意见后部分公开。 | applications.received=5; applications.partial=2
收到申请14件,2件引导申请人走信访渠道。 | applications.received=14
书记做客直播间2次。
通过直播间公开信息2次。 | proactive.published/video=2
在线办理咨询投诉类留言64条。 | service.messages=64
办结领导信箱信件29封,平均办理时长3.2天。 | service.messages/领导信箱=29
受理市民服务热线工单4,102件,同比下降11%。 | service.messages/市民服务热线=4102
12345热线转来诉求356件,均在时限内办结。 | service.messages/12345热线=356
微信公众号后台回复咨询820条。 | service.inquiries/online=820
召开一场新闻发布会、两场媒体通气会。 | response.press_conferences=1; response.press_conferences=2
新闻发言人出席新闻发布会5场次。 | response.press_conferences=5
主动回应群众关切问题42个。 | response.concerns=42
妥善处置涉疫舆情6起。 | response.concerns=6
网上调查3期,参与2100人次。 | participation.consultations=3
开展民意征集4项、共征得有效建议67条。 | participation.consultations=4; participation.comments=67
向群众发放便民联系卡2000张。 | participation.materials/便民联系卡=2000
承办区人大代表建议12件(主办9件、会办3件),政协提案7件。 | proposals.npc=12; proposals.cppcc=7
人大代表建议、政协提案办理结果公开19件。 | proposals.total=19
建议提案办理复文公开率100%,共公开25件。
配备政务公开专职人员1名、兼职8名。 | safeguards.staff/full_time=1; safeguards.staff/part_time=8
各单位明确政务公开联络员1名。
成立领导小组,配备工作人员3名。 | safeguards.staff=3
在村级设立信息查阅点18处。 | safeguards.offices/信息查阅点=18
建立健全信息发布审核等制度6项。 | safeguards.rules=6
组织政务公开知识测试1次、培训2场。 | safeguards.trainings=2
选派业务骨干参加上级培训3人次。 | safeguards.trainees=3
邀请专家授课1次,120余人听课。 | safeguards.trainings=1; safeguards.trainees=120 approx
专题听取政务公开工作汇报2次。
区政府常务会议听取政务公开工作情况汇报3次。 | safeguards.meetings=3
每季度开展网站检查,全年通报4次。
对7家单位进行了约谈。
全年受理申请0件,同比减少2件。 | applications.received=0
收到3份政府信息公开申请表,2份已答复,1份因申请人未提供有效身份证明退回。 | applications.received=3; applications.completed=2
收到1份涉及环评报告的申请,依法公开。 | applications.received=1; applications.granted=1
收到1件申请,申请人要求公开的信息已在网站公开,告知其查询网址。 | applications.received=1; applications.already_public=1
共收到7件申请,其中1件重复申请不予处理,6件属于主动公开范围。 | applications.received=7; applications.not_processed.repeat=1; applications.already_public=6
受理10件申请,按答复类型分:公开类6件,不予公开类1件,不存在类3件。 | applications.received=10; applications.granted=6; applications.refused=1; applications.nonexistent=3
复议诉讼情况:无。 | review.total=0; litigation.total=0
行政复议1件,被责令限期重新答复。 | review.total=1; review.corrected=1
诉讼3件:原告撤诉1件,判决驳回2件。 | litigation.total=3; litigation.other=1; litigation.upheld=2
全年接听群众咨询电话1260余个,接待上门咨询380人次。 | service.inquiries/phone=1260 approx; service.inquiries/onsite=380
12328热线受理咨询投诉3,410件,办结率99.5%。 | service.messages/12328热线=3410; service.reply_rate=99.5
办理省长信箱留言4件、书记信箱留言7件。 | service.messages/省长信箱=4; service.messages/书记信箱=7
全年收到申请11件,结转上年2件,共办结12件,1件结转下年。 | applications.received=11; applications.carried_in=2; applications.completed=12; applications.carried_out=1
收到申请4件,其中2件申请人撤回,2件依法公开。 | applications.received=4; applications.withdrawn=2; applications.granted=2
收到申请4件。1件因申请人未在规定期限内补正视为放弃,3件已答复。 | applications.received=4; applications.other.no_correction=1; applications.completed=3
收到申请4件,经审查,2件为咨询事项,2件为政府信息公开申请。 | applications.received=4
因公开工作被投诉1件,已核实整改。 | complaints.total=1
收到行政复议2件:1件驳回,1件撤销原答复。 | review.total=2; review.upheld=1; review.corrected=1
开展新闻发布会3场、在线访谈2期、回应热点9个。 | response.press_conferences=3; response.interviews=2; response.concerns=9
发布征求意见公告5期,征集到有效意见23条。 | participation.consultations=5; participation.comments=23
召开村民座谈会8场,发放宣传资料2千余份。 | participation.activities=8; participation.materials/宣传资料=2000 approx
开展政务公开督导检查2次,召开现场推进会1次。 | safeguards.inspections=2; safeguards.meetings=1
没有因信息公开工作不到位被追责。
未收到信息公开方面的举报、投诉。 | complaints.total=0
从未因公开引起过行政诉讼。 | litigation.total=0
"""

# What applications were about, and whoever is none of those named.
SORTED = """
收到申请34件。从方式看,在线申请18件,邮寄14件,现场2件;从内容看,征地拆迁23件,规划建设8件,其他3件。 | applications.received=34; applications.received/online=18; applications.received/letter=14; applications.received/onsite=2; applications.received/征地拆迁=23; applications.received/规划建设=8; applications.received/其他=3
受理申请17件,其中个人申请9件,企业申请6件,其他2件。 | applications.received=17; applications.received/natural_person=9; applications.received/enterprise=6; applications.received/other_org=2
收到申请20件,按申请内容分:土地类12件、财政类5件、其他3件。 | applications.received=20; applications.received/土地=12; applications.received/财政=5; applications.received/其他=3
收到申请20件,其中网上12件,信函5件,其他3件。 | applications.received=20; applications.received/online=12; applications.received/letter=5; applications.received/other_way=3
收到申请20件,答复20件,其中公开12件、不予公开5件、其他3件。 | applications.received=20; applications.completed=20; applications.granted=12; applications.refused=5; applications.other=3
收到申请20件,内容涉及征地12件、环保8件。 | applications.received=20; applications.received/征地=12; applications.received/环保=8
共收到申请9件,均为涉及拆迁补偿的申请。 | applications.received=9
收到申请9件,其中不予公开2件,部分公开3件。 | applications.received=9; applications.refused=2; applications.partial=3
新收申请7件,申请人为自然人5件,企业1件,其他组织1件。 | applications.received=7; applications.received/natural_person=5; applications.received/enterprise=1; applications.received/other_org=1
公开申请共计9件(企业提出4件,其余5件由自然人提出)。 | applications.received=9; applications.received/enterprise=4; applications.received/natural_person=5
收到申请4件,其中信函1件,其余3件予以公开。 | applications.received=4; applications.received/letter=1; applications.granted=3
"""

TABLES = {
    "sentences": (SENTENCES, None),
    "slots": (SLOTS, None),
    "guards": (GUARDS, None),
    "other years": (OTHER_YEARS, Subject(year=2021)),
    "lists": (LISTS, None),
    "respectively": (RESPECTIVELY, None),
    "zeros": (ZEROS, None),
    "carried": (CARRIED, None),
    "since": (SINCE, Subject(year=2021)),
    "scope": (SCOPE, Subject(agency="云溪县人民政府")),
    "bureau": (BUREAU, Subject(agency="云溪县人力资源和社会保障局")),
    "outcomes": (OUTCOMES, None),
    "labels": (LABELS, None),
    "led": (LED, None),
    "handed on": (HANDED_ON, Subject(agency="云溪县人民政府办公室")),
    "accounts": (ACCOUNTS, None),
    "kinds of applications": (SORTED, None),
    "told": (TOLD, None),
    "further": (FURTHER, None),
    "none": (NOTHING, None),
    "safeguards": (SAFEGUARDS, None),
    "response": (RESPONSE, None),
    "service": (SERVICE, None),
    "cases": (CASES, None),
    "fates": (FATES, None),
}


def told(f: Found) -> str:
    """A measure as the tables write it."""
    value = "?" if f.value is None else f"{f.value}" if f.upper is None else f"{f.value}-{f.upper}"
    notes = ("" if f.bound == "exact" else " " + f.bound) + (" other" if f.scope == "other" else "")
    return f"{f.indicator}{'/' + f.by if f.by else ''}={value}{notes}"


def rows() -> list[tuple[str, str, Subject | None, str]]:
    return [
        (room, text.strip().replace("⏎", "\n"), about, wanted.strip())
        for room, (table, about) in TABLES.items()
        for text, _, wanted in (line.partition("|") for line in table.strip().splitlines())
    ]


@pytest.mark.parametrize(("room", "text", "about", "wanted"), rows())
def test_room(room: str, text: str, about: Subject | None, wanted: str) -> None:
    found = prose.read(normalize.clean(text).text, [], about).found
    assert {told(f) for f in found} == set(filter(None, wanted.split("; "))), room


def test_at_an_event_people_who_ask_stand_there() -> None:
    text = "接待群众200人次,解答咨询80人次。"
    at_event = prose.read(text, [], Subject(event=True)).found
    assert "service.inquiries/onsite=80" in {told(f) for f in at_event}
    assert "service.inquiries=80" in {told(f) for f in prose.read(text, []).found}


def test_what_is_skipped_says_nothing() -> None:
    text = "公开信息12条。\n收到申请3件。\n召开会议4次。"
    low = text.index("收到")
    found = prose.read(text, [(low, text.index("召开"))]).found
    assert {told(f) for f in found} == {"proactive.published=12", "safeguards.meetings=4"}


def test_a_number_without_a_rule_is_noted() -> None:
    read = prose.read("我局申请车辆3辆、收到锦旗5面。", [])
    assert read.found == []
    assert [note.code for note in read.notes] == ["unlinked"] * len(read.notes)
    assert read.notes


WORDED = [text for _, text, _, _ in rows()]
NOISE = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "　",
        "\u200b",
        "（gōng kāi）",
        "责任编辑：王某",
        "联系电话：0512-66660000",
        "。",
        "，",
        "12",
        "\ufeff",
    ]
)
REPORTS = st.lists(st.tuples(st.sampled_from(WORDED), NOISE, st.integers(0, 40)), min_size=1, max_size=12)
NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万两几数xX×*＊")
IN_WORDS = frozenset("零无未没不免")


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_evidence_stands_where_it_says(pieces: list[tuple[str, str, int]]) -> None:
    """Noise between and inside the sentences: the evidence is the source's own text, and it holds the number."""
    body = "".join(text[:at] + noise + text[at:] + noise for text, noise, at in pieces)
    source = "云溪县水务局2021年政府信息公开工作年度报告\n" + body
    for report in parse(source):
        for measure in report.measures:
            for evidence in (measure.evidence, *measure.also):
                assert source[evidence.start : evidence.end] == evidence.text
                said = set(evidence.text)
                assert said & NUMERALS or (measure.value == 0 and said & IN_WORDS), (measure, evidence)


def test_no_word_says_what_is_counted_from_a_page_away() -> None:
    """Nor would the work end, if every word of a clause without end were tried for every number."""
    assert prose.read("主动公开" + "好" * 300 + "12条。", []).found
    assert not prose.read("主动公开" + "好" * 500 + "12条。", []).found
