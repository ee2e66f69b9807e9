# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for the turns of running prose: claims inside of 的-clauses, predicates without a verb, verbs that bring the object forward."""

from __future__ import annotations

from ingest.statements.chinese.capital import deal, funding
from ingest.statements.chinese.dealings import licensed, product
from ingest.statements.chinese.grounds import branch_role, site_role
from ingest.statements.chinese.posts import OF, TITLES
from ingest.statements.chinese.rule import Rule, share_of, subject

_SOME = r"(?:等[^,。;\ue000-\ue0ff]{0,14})?"
# What a name at the end of a 的-clause is: 全球领先的|储能企业|甲.
_KIND = r"(?:[^,。;:“”的\ue000-\ue0ff]{0,14}(?:公司|企业|厂商|药企|车企|独角兽|创企|机构|巨头|龙头|平台|品牌|园区|基地|项目|集团|院所|高校|协会|联盟))?"
_OFTEN = r"(?:一直|始终|长期|均|也|都|仍|依然|目前|现|已|均已|此前|现已){0,3}"
_AREA_VERBS = r"(?:破土动工|破土|奠基|封顶|竣工|建成投产|建成|投产|交付|启动建设|正式启用|破土开建|开建|挂牌|启动运营)"
_TWO = r"(?:、?(?:两地|三地|四地|等地|两市|三市|多地))?"
_MADE = r"(?:自主|独立|全栈|联合|共同|历时[^,。;]{1,6}|自行|团队|全资|潜心)*(?:研制|研发|开发|推出|打造|生产|训练|设计|发布|出品|制造|量产)"

RULES = (
    # places
    Rule("lies-whose", "LOCATED_IN", r"(?:总部|注册地|注册地址)(?:位于|设在|设于|坐落于|为|在)(?P<o>{loc}(?:{loc}){0,3})的" + _KIND + r"(?P<s>{org})", 0.9, site_role, apposed=True),
    Rule("lies-seat", "LOCATED_IN", r"(?:(?P<s>{org})(?:的)?,?|{begin}{adv}(?P<c>)(?:公司|其)?)(?:全球|中国|集团)?总部(?:现|仍|则|已)?(?:设于|设在|为|定在|安在|落在|地处)?(?P<o>{loc}(?:{loc}){0,3})(?=[,。;、]|$|及|和)", 0.9, lambda m: {"site_role": "headquarters"}, carry="org"),
    Rule("lies-moved", "LOCATED_IN", r"(?:将|把)(?:公司|集团|其)?(?:全球|中国|研发|运营)?总部(?:从|由)(?:{loc}){1,3}(?:整体)?(?:搬|迁|搬迁|迁移|转移)(?:到|至|往|入)(?:了)?(?P<o>{loc}(?:{loc}){0,3})(?:之)?(?:后|以来|的)?,?(?P<s>{org})", 0.9, lambda m: {"site_role": "headquarters"}),
    Rule("lies-from-kind", "LOCATED_IN", r"(?<![\ue000-\ue0ff、和与])(?:{country}(?={place}))?(?P<o>{place})(?:的)?(?:老牌|本土|本地|知名|头部|著名|一家)*[^,。;:、“”的及和与\ue000-\ue0ff]{0,10}(?:公司|企业|厂商|药企|车企|独角兽|巨头|龙头|创企|集团|[产造发营售应务易口运软酒]件?商)(?P<s>{firm})(?!等|{title})", 0.86, apposed=True),
    Rule("lies-works", "LOCATED_IN", r"(?P<s>{area}){gap:8}在(?P<o>{loc}(?:{loc}){0,3})(?:正式|顺利|全面|举行)?" + _AREA_VERBS, 0.92),
    Rule("lies-branch-set", "LOCATED_IN", r"(?:(?P<s>{org}){gap:8}|{begin}{adv}(?P<c>)(?:又|还|并)?)在(?:国内的)?(?P<o>{loc}(?:(?:、|和|及|与)?{loc}){0,4})" + _TWO + r"(?:均|还|也|都|分别|先后|相继){0,2}(?:设有|设立|建有|建立|布局|建成|设|拥有|开设|新建|投建|运营着)(?:了|着)?(?:{count})?[^,。;拟计划\ue000-\ue0ff]{0,12}(?:中心|基地|工厂|办事处|分公司|子公司|实验室|研究院|分支机构|总部|产线|门店|团队)", 0.88, branch_role, carry="org"),
    Rule("lies-school", "LOCATED_IN", r"(?P<s>{inst}|{area})坐落(?:在|于)(?P<o>{loc})", 0.92),
    # supply, partners, rivals, members
    Rule("supplies-customers-of", "SUPPLIES", r"客户(?:包括|有|涵盖|覆盖|遍及)(?:了)?(?P<o>{orgs})" + _SOME + r"的" + _KIND + r"(?P<s>{org})", 0.9, apposed=True),
    Rule("supplies-customers-then", "SUPPLIES", r"(?P<c>)(?<=[,;。])(?:目前|已|累计|公司)*(?:服务|拥有|合作)?(?:的)?[^,。;\ue000-\ue0ff]{0,6}客户[^,。;]{0,16},(?:其中)?(?:包括|既有|涵盖|覆盖|有)(?P<o>{orgs})", 0.88, carry="firm"),
    Rule("supplies-part", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:其|公司)?(?P<p>[^,。;:!?“”()\n由\ue000-\uf8ff]{2,14}?)(?:则|均|主要|全部|也|目前)*由(?:{country}的?)?(?P<s>{orgs})(?:独家|负责|全部|长期|批量)*(?:供应|供货|代工|配套|提供)(?!资金|担保|服务)", 0.86, product, carry="firm", carried="o"),
    Rule("supplies-biggest", "SUPPLIES", r"(?P<o>{org})" + _OFTEN + r"(?:是|为|系|成为)(?:了)?(?P<s>{org})(?:的)?(?:第[一二三四五]大|最大|主要|重要|核心|长期|前五大|首家|海外|战略)*(?:的)?客户", 0.93),
    Rule("supplies-whose", "SUPPLIES", r"(?P<s>{orgs})" + _OFTEN + r"(?:是|为|系|成为)(?:了)?(?P<o>{org}(?:(?:、|和|与|及){org}){0,8})" + _SOME + r"(?:的)(?P<p>[^,。;\ue000-\ue0ff]{0,14}?)(?:供应商|供货商|配套商|代工厂|服务商)", 0.93, product),
    Rule("partners-signed", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{orgs}){gap:6}(?:分别|先后|相继)?(?:与|和|同){who}(?P<o>{orgs})" + _SOME + r"(?:在{loc}+)?(?:正式|分别|现场|成功)*(?:签约|牵手|结盟|达成战略合作|达成合作|达成深度合作)(?!落户|入驻)", 0.9, date="date"),
    Rule("partners-built", "PARTNER_OF", r"由(?P<s>{org})(?:、|与|和|联合|携手|会同)(?P<o>{orgs})" + _SOME + r"(?:合作|联合|共同|携手|合力)*(?:共建|合作共建|联合共建|共同建设|联合建设|联合研发|共同研发|联合打造|共同打造|联合攻关)", 0.9, date="date"),
    Rule("partners-led", "PARTNER_OF", r"由(?P<s>{org})(?:牵头|主导|领衔),?(?:并)?(?:联合|携手|会同|协同)(?P<o>{orgs})" + _SOME + r"(?:共同|联合|合作|参与|开展)*(?:研发|研制|建设|开发|承担|实施|完成|攻关|打造)", 0.9, date="date"),
    Rule("partners-who", "PARTNER_OF", r"(?:与|和|同)(?P<s>{org})(?:建立|达成|开展|保持|形成)(?:了)?[^,。;\ue000-\ue0ff]{0,8}合作(?:关系)?的[^,。;\ue000-\ue0ff]{0,12}(?:已|还|就|主要)?(?:有|包括|涵盖)(?P<o>{orgs})", 0.9),
    Rule("partners-run", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{org}|{prod})(?:与|和|同)(?P<o>{orgs})(?:合作|联合|共同|联手)(?:运营|开发|打造|建设|研发|推出)", 0.9),
    Rule("rivals-of", "COMPETES_WITH", r"(?P<s>{org})(?:的)?(?:主要|最大|直接|最强|头号|老)*(?:的)?(?:竞争对手|对手|劲敌)(?:则|正|主要)*(?:是|为|包括|系){gap:4}(?P<o>{orgs})", 0.93),
    Rule("rivals-seen", "COMPETES_WITH", r"(?P<s>{org})(?:,)?(?:一度|一直|也|常|则)*被(?:业界|外界|市场|资本市场|媒体|业内)?(?:普遍)?(?:视为|看作|认为是|视作|称为|誉为)(?:是)?(?P<o>{org})(?:的)?(?:国内|海外|全球|最|强劲|强|有力|大|主要|直接|潜在|头号|的)*(?:竞争对手|对手|竞争者|挑战者|劲敌)", 0.92),
    Rule("rivals-friend", "COMPETES_WITH", r"(?:(?<=,)|{begin})(?:与|和|不同于|有别于|相比)(?:友商|同行|竞争对手|竞品|对手)(?P<o>{org})(?:不同|相比|类似)?,(?P<s>{org})", 0.86),
    Rule("rivals-race", "COMPETES_WITH", subject("firm", 6) + r"(?:直接)?(?:对标|叫板|追赶|比肩|抗衡|分庭抗礼于)(?:的是|了)?(?P<o>{orgs})(?=[,。;、的]|$)", 0.86, carry="firm"),
    Rule("member-became", "MEMBER_OF", r"(?P<c>)(?P<s>{orgs})" + _SOME + r"(?:共|均|成功|正式|还|已)*(?:成为|当选|入选|担任|获选为?|位列|跻身)(?:其|该联盟|联盟|协会)?(?:首批|新一届|首届|创始|新任)?(?:副|常务|执行|轮值)*(?:理事长|会长|理事|会员|成员|发起)单位", 0.88, carry="assoc", carried="o", date="since"),
    Rule("member-its", "MEMBER_OF", r"(?<![从自由离])(?P<s>{org}){gap:16}(?:加入|加盟)(?:了)?(?P<o>{org})(?=[,。;、]|$|并)", 0.84, date="since"),
    Rule("member-of-kind", "MEMBER_OF", subject("org", 6) + r"(?:是|为|系|作为|担任|现为|当选)(?:了)?(?P<o>{org})(?:的)?(?:首批|创始|核心|高级|发起|副|常务|执行|轮值)*(?:理事长|会长|理事|会员|成员|发起)(?:单位)", 0.9, carry="org"),
    # ownership, money
    Rule("subsidiary-wholly", "SUBSIDIARY_OF", r"(?P<c>)(?<=[,。;])由(?P<o>{org})(?:全资持股|全资控股|全资持有|100%持股|100%控股|全资设立)", 0.9, lambda m: {"share": 1.0}, carry="firm"),
    Rule("subsidiary-whose", "SUBSIDIARY_OF", r"旗下(?:拥有|有|现有|坐拥)(?P<s>{orgs})" + _SOME + r"(?:子公司|公司|企业|品牌)?的(?P<o>{org})", 0.9, apposed=True),
    Rule("acquired-after", "ACQUIRED", r"继(?:{date})?(?:收购|并购|拿下|买下|控股|吞并)(?:了)?(?P<o>{firm})(?:之)?后,(?P<s>{org})", 0.9, deal, date="date"),
    Rule("acquired-held-by", "ACQUIRED", subject("org", 16) + r"(?:受让|收购|购买|购入)(?:了)?(?:{org}|{per})(?:等[^,。;\ue000-\ue0ff]{0,8})?(?:合计)?(?:所)?持(?:有)?(?:的)?(?P<o>{firm})(?:的)?(?P<f>{share})(?:的)?(?:股权|股份)", 0.92, deal, carry="org", date="date"),
    Rule("acquired-early", "ACQUIRED", r"(?P<o>{firm})(?:早在|于|已于|早于)?(?:{date})?(?:便|就|已|即)?被(?P<s>{org})(?:全资|整体|以{money})?(?:收购|并购|买下|收入囊中|控股)", 0.92, deal, date="date"),
    Rule("invested-subscribes", "INVESTED_IN", r"(?P<s>{org}){gap:6}(?:出资|斥资|拟?以|投入)(?P<m>{money})(?:现金|自有资金)?,?(?:认购|入股|参股|投资|增资)(?:了)?(?P<o>{firm})(?:的)?(?P<f>{share})?", 0.92, deal, date="date"),
    Rule("shares-subscribed", "HOLDS_SHARES_IN", r"(?P<s>{org}){gap:6}(?:出资|斥资|拟?以|投入){money}(?:现金|自有资金)?,?(?:认购|入股|参股|投资|增资)(?:了)?(?P<o>{firm})(?:的)?(?P<f>{share})(?:的)?(?:股权|股份)", 0.9, share_of),
    Rule("invested-from", "INVESTED_IN", r"(?P<o>{firm}){gap:12}(?:拿到|收获|斩获|获得|获|得到)(?:了|过)?(?:来自)(?:于)?(?P<s>{orgs})" + _SOME + r"(?:的)?(?P<r>(?P<m>(?:{money}|[^,。;\ue000-\ue0ff]){0,14}?))(?:投资|注资|融资|入股)", 0.9, funding, date="date"),
    Rule("invested-is", "INVESTED_IN", r"(?P<s>{orgs})" + _OFTEN + r"(?:是|为|系)(?P<o>{firm})(?:的)?(?P<r>(?:天使|早期|首轮|种子|[A-H]轮|战略|唯一|最大|外部)*)(?:的)?(?:投资人|投资方|投资机构|投资者)", 0.92),
    Rule("shares-new", "HOLDS_SHARES_IN", r"(?P<c>)(?:新增|引入)(?P<s>(?:{org}|{per})(?:(?:、|和|与|及)(?:{org}|{per})){0,8})" + _SOME + r"(?:{count})?(?:为|作为|成为)(?:公司|其|新)?股东", 0.88, carry="firm", carried="o"),
    Rule("shares-jointly", "HOLDS_SHARES_IN", r"(?P<c>)(?<=[,。;])由(?P<s>(?:{org}|{per})(?:(?:、|和|与|及)(?:{org}|{per})){0,8})" + _SOME + r"(?:共同|分别|合计|间接|全资)?(?:持股|控股)(?!平台)", 0.88, carry="firm", carried="o"),
    Rule("listed-whose", "LISTED_ON", r"在(?P<o>{exchange})(?:主板|挂牌|上市|,)*(?:上市|挂牌)(?:交易)?的" + _KIND + r"(?P<s>{firm})", 0.92, apposed=True),
    Rule("spun-whose", "SPUN_OUT_OF", r"(?:脱胎于|孵化自|分拆自|源自|诞生于)(?P<o>{org})[^,。;\ue000-\ue0ff]{0,14}的" + _KIND + r"(?P<s>{firm})", 0.9, apposed=True),
    Rule("spun-by", "SPUN_OUT_OF", r"由(?P<o>{org})[^,。;\ue000-\ue0ff]{0,10}?孵化(?:出|而来|成立)?的" + _KIND + r"(?P<s>{firm})", 0.9, apposed=True),
    Rule("part-whose", "PART_OF", r"(?:隶属于|隶属|归属于|直属于)(?P<o>{org})的" + _KIND + r"(?P<s>{org})", 0.9, apposed=True),
    Rule("part-now", "PART_OF", r"(?P<c>)(?<=,)(?:现|如今|目前|后|已)(?:是|为|成为|并入)(?P<o>{org})(?:的|旗下)?[^,。;\ue000-\ue0ff]{0,10}(?:事业部|部门|业务部|业务板块|研究部|分部)", 0.86, carry="org"),
    # founders, posts, careers
    Rule("founded-hands", "FOUNDED_BY", r"(?P<s>{firm}|{inst}),?(?:{date})?(?:是|系)?由(?:[^,。;\ue000-\ue0ff]{0,8})?(?:前|原)?(?:{org}[^,。;\ue000-\ue0ff]{0,8}|{org}?{title}{1,2})?(?P<o>{per}(?:(?:与|和|及|、|携手|联合)(?:(?:其|{unclear}|{per})的?)?(?:{org})?[^,。;\ue000-\ue0ff]{0,8}{title}?{per}){0,4})(?:等[^,。;\ue000-\ue0ff]{0,6})?(?:于{date})?(?:在{loc}+)?(?:一手|联合|共同|一起|亲手|牵头|于{date})*(?:创立|创办|创建|发起|成立|设立)", 0.92, date="date"),
    Rule("founded-later", "FOUNDED_BY", r"{begin}{adv}(?P<c>)(?:{date})?(?:辞职|离职|回国|毕业|返乡|归国)?(?:后)?(?:一手|亲手|联合|共同)?(?:创办|创立|创建|创下)(?:了)?(?:后来的|如今的|自己的|一家)?[^,。;“”\ue000-\ue0ff]{0,12}(?P<s>{firm})", 0.86, carry="per", carried="o", date="date"),
    Rule("founded-union", "FOUNDED_BY", r"(?P<o>{orgs})" + _SOME + r"(?:牵头|发起|联合|共同|倡议|主导)+(?:成立|发起成立|设立|组建|发起)的(?P<s>{assoc}|{inst})", 0.9, date="date"),
    Rule("post-whose", "HOLDS_POST", rf"(?P<y>曾任|曾担任|时任|此前担任|此前任|现任|担任|原任)(?P<o>{{owner}}){OF}{TITLES}的(?:[^,。;\ue000-\ue0ff]{{0,6}})(?P<s>{{per}})", 0.92),
    Rule("post-named", "HOLDS_POST", rf"(?P<c>)(?<=[,、])(?:{{date}})?(?:正式|已|将)?(?:被任命为|获任命为|被聘为|获聘为?|出任|升任|调任|转任|就任|获任|履新)(?P<o>{{owner}}){OF}{TITLES}", 0.88, carry="per", date="start"),
    Rule("post-joined", "HOLDS_POST", rf"(?P<s>{{per}}){{gap:10}}(?:加盟|加入|入职|跳槽至|转投)(?:了)?(?P<o>{{org}}),?(?:并|后)?(?:出任|担任|任|担纲|就任)(?:公司|其)?{TITLES}", 0.93, date="start"),
    Rule("employed-list", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:24}|{begin}{adv}(?P<c>))(?P<y>曾)?(?:先后)?(?:任职于|就职于|供职于|效力于|任教于|服务于)(?P<o>{org}(?:(?:、|和|与|及){org}){1,6})", 0.9, carry="per"),
    Rule("employed-origin", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:6}|{begin}{adv}(?P<c>))出身(?:于)?(?P<o>{firm})(?=[,。;、]|$)", 0.9, carry="per", over=True),
    Rule("employed-left", "EMPLOYED_BY", r"从(?P<o>{org})(?P<y>辞职|离职|出走|离开|退休)的(?P<s>{per})", 0.9, over=True),
    Rule("educated-whose", "EDUCATED_AT", r"(?P<o>{inst})[^,。;\ue000-\ue0ff]{0,14}(?:毕业|(?:读完|读了|学完|取得|获得|拿到|念完|攻读)[^,。;的\ue000-\ue0ff]{0,12}|留学|求学|归来|学成归来)的[^,。;\ue000-\ue0ff]{0,8}(?P<s>{per})", 0.92, apposed=True),
    Rule("founded-several", "FOUNDED_BY", r"{begin}{adv}(?P<c>)(?:公司)?(?:[两二三四五]位|[两二三四五]名)?(?:联合|共同)?创始人(?:分别)?(?:是|为|包括|有)(?P<o>{title}?{per}(?:(?:、|和|与|及){title}?{per}){1,5})", 0.9, carry="org"),
    Rule("founded-kin", "FOUNDED_BY", r"(?P<s>{firm})(?:{date})?由(?P<o>{per}(?:和|与|及)(?:其)?(?:丈夫|妻子|弟弟|哥哥|同学|师兄|师弟|校友|好友|同事|搭档|合伙人|导师|学生|儿子|女儿|父亲|同窗|室友){per})[^,。;\ue000-\ue0ff]{0,16}(?:创办|创立|创建|成立)", 0.92, date="date"),
    Rule("educated-from", "EDUCATED_AT", r"(?:(?P<s>{per}){gap:8}|{begin}{adv}(?P<c>))(?:后|曾|又|再)?(?:出身(?:于)?|赴|考入|考上|进入|保送)(?P<o>{inst})(?:[^,。;\ue000-\ue0ff]{0,10}(?:攻读|求学|学习|深造|读博|读研|留学|就读)|(?=[,。;、]|科班|$))", 0.86, carry="per"),
    # products and technology
    Rule("licenses-rights", "LICENSES_TO", subject("org", 6) + r"(?:将|把)(?P<p>(?:{unclear}|{org}|{prod}|{loc}|[^,。;\ue000-\ue0ff]){1,40}?)(?:权益|权利|开发权|商业化权|专利|技术|使用权|经销权)(?:独家)?(?:授予|授权给|授权予|许可给|转让给|许可予)(?:了)?(?:{country})?[^,。;\ue000-\ue0ff]{0,8}(?P<o>{org})", 0.92, licensed, carry="org", date="date"),
    Rule("licenses-got", "LICENSES_TO", r"(?P<o>{org}){gap:6}(?:获得|取得|拿到|获)(?:了)?(?:{country})?[^,。;\ue000-\ue0ff]{0,10}(?P<s>{org})的(?P<p>[^,。;\ue000-\ue0ff]{0,16}?)(?:授权|许可)", 0.9, product, date="date"),
    Rule("offers-made", "OFFERS", r"由(?P<s>{orgs})" + _MADE + r"(?:的)?[^,。;\ue000-\ue0ff]{0,14}(?P<o>{prods})", 0.92),
    Rule("offers-trained", "OFFERS", subject("org", 10) + r"(?:训练|孵化|设计|制造|迭代)(?:出|了|出了)+[^,。;\ue000-\ue0ff]{0,14}(?P<o>{prods})", 0.88, carry="org", date="date"),
    Rule("offers-own", "OFFERS", r"(?P<o>{prod})[^。;\ue000-\ue0ff]{0,24},(?:其)?(?:所属|母|开发|运营)(?:公司|方|企业|团队|商)(?P<s>{org})", 0.86),
    Rule("uses-carries", "USES", r"(?:搭载|采用|配备|内置|应用)(?:了)?(?P<o>{prod})[^,。;\ue000-\ue0ff]{0,8}的{org}?[^,。;\ue000-\ue0ff]{0,6}(?P<s>{prod})", 0.86, apposed=True),
    Rule("uses-at-work", "USES", r"(?P<o>{prod})(?:系列)?(?:产品)?,?(?:目前|现|已|均|率先|批量|先后|成功)*在(?P<s>{orgs})[^,。;\ue000-\ue0ff]{0,14}(?:上岗|应用|部署|投用|落地|上线|试用|使用|服役|投入使用|运行)", 0.86),
    # policies
    Rule("issued-made", "ISSUED", r"(?P<o>{policy}){gap:10}由(?P<s>{orgs})(?:会同|联合|牵头|商)?(?:{orgs})?" + _SOME + r"(?:共同|联合|牵头|负责|研究)*(?:制定|起草|编制|印发|出台|发布)(?!有关)", 0.9),
    Rule("issued-whose", "ISSUED", r"(?P<s>{org}|{place})(?:{date})?(?:新近|近日|新|刚刚|最新|正式|率先)*(?:出台|印发|发布|推出|颁布)的(?:[^,。;\ue000-\ue0ff]{0,10})?(?P<o>{policy})", 0.92, date="date"),
    Rule("lies-event-on", "LOCATED_IN", r"(?P<s>{event}),?(?:将|拟)?(?:于)?{date}(?:至|到|-|—)?(?:{date})?(?:上午|下午)?,?(?:正式)?(?:将)?在(?P<o>{loc}(?:{loc}){0,2})[^,。;]{0,6}(?:举行|举办|召开|开幕|启幕|闭幕|落幕)", 0.92),
    Rule("lies-event-closed", "LOCATED_IN", r"(?P<s>{event}){gap:8}(?:在|于)(?P<o>{loc}(?:{loc}){0,3}){gap:4}(?:落幕|收官|圆满闭幕|圆满落幕|正式闭幕)", 0.92),
    Rule("runs-as", "OPERATES", r"(?:作为|身为)(?P<o>{area})(?:的)?(?:运营方|运营单位|运营主体|运营商|管理方|建设运营方),(?P<s>{org})", 0.92),
    Rule("took-in-came", "TENANT_OF", r"(?P<o>{cluster}|{area})”?{gap:8}(?:引来|迎来|吸引来|迎进|签下|招来|汇聚起)(?:了)?(?P<s>{orgs})" + _SOME + r"(?:落户|入驻|进驻|安家|签约|,|。|$)", 0.9),
)  # fmt: skip
