#include "model/import/other_words.h"

#include <algorithm>

#include "model/base/contains.h"

namespace waymark {
namespace {

struct Words {
    ChoiceList list;
    std::string_view id, words;
};

constexpr std::string_view kNotKnown =
    "unknown|not known|tbc|tba|tbd|to be confirmed|to be decided|not sure|unsure|dont know|do not know|nk|n "
    "k|unclear|not clear|awaiting information|not yet known";

constexpr Words kWords[] = {
    {ChoiceList("activity-status"), "idea",
     "ideas|proposed|proposal|suggested|suggestion|concept|under consideration|being considered|scoping|exploring|being "
     "explored|pipeline|potential|possible|syniad|under discussion|being discussed|for discussion|bid submitted|seeking "
     "funding|subject to funding|awaiting funding|subject to approval|options appraisal|early thinking"},
    {ChoiceList("activity-status"), "planned",
     "planning|planning stage|planning phase|being planned|plan|not started|not yet started|yet to start|to start|to be "
     "started|upcoming|scheduled|due to start|in development|being developed|in planning|agreed|approved|future|starting "
     "soon|forthcoming|in preparation|awaiting start|not begun|to do|commissioned|mobilising|mobilisation|in mobilisation|heb "
     "ddechrau|arfaethedig|wedi ei gynllunio|wedii gynllunio|not yet begun|yet to begin|wedii drefnu|due|in set up|setting "
     "up|booked|pending|ready to start|ready to launch|confirmed|in procurement|out to tender|procuring|recruiting|design "
     "phase|in design|preparing|preparation|not yet launched|not launched|to be launched|to be delivered|to follow|set up "
     "phase|pre launch|yet to be delivered|in the pipeline|awaiting launch|not commenced"},
    {ChoiceList("activity-status"), "running",
     "ongoing|on going|live|in progress|active|current|currently running|under way|underway|started|in "
     "delivery|delivering|being delivered|in "
     "place|open|continuing|continuous|happening|operational|rolling|established|progressing|business as "
     "usual|bau|commenced|being implemented|implemented|wip|work in progress|in train|mobilised|in operation|embedded|up and "
     "running|ar y gweill|ar waith|parhaus|yn parhau|gweithredol|yn mynd rhagddo|mynd rhagddo|yn rhedeg|byw|yn fyw|live now|in "
     "force|pilot|piloting|in pilot|pilot phase|being piloted|rolled out|being rolled out|rolling "
     "out|permanent|regular|recurring|extended|renewed|on track|on target|on schedule|progressing well|going ahead|in "
     "flight|implementing|implementation|implementation phase|delivery|delivery phase|partially implemented|partially "
     "complete|partially delivered|partly delivered|part delivered|part complete|nearly complete|almost complete|behind "
     "schedule|year round|rolling programme|continues|still running|still going|runs|working well"},
    {ChoiceList("activity-status"), "paused",
     "on hold|suspended|hold|held|stalled|deferred|postponed|dormant|pause|on pause|temporarily stopped|in "
     "abeyance|parked|wedi ei ohirio|wedii ohirio|wedi ei atal|ar stop|on ice|halted|interrupted|temporarily closed|awaiting "
     "restart|not currently running|not running at present"},
    {ChoiceList("activity-status"), "ended",
     "end|complete|completed|finished|closed|done|stopped|ceased|concluded|discontinued|delivered|past|achieved|expired|no "
     "longer running|decommissioned|cancelled|canceled|withdrawn|abandoned|wedi gorffen|cwblhawyd|wedi ei gwblhau|wedii "
     "gwblhau|wedi cwblhau|daeth i ben|wedi dod i ben|✅ done|cwblhau|fully delivered|delivered in full|closed "
     "down|lapsed|wound up|wound down|exited|terminated|not renewed|funding ended|closed "
     "out|archived|superseded|retired|dissolved|one off complete|no longer active|no longer live|not continuing|completed and "
     "closed"},
    {ChoiceList("rag"), "green",
     "g|on track|on schedule|🟢|✅|🟩|grn|gwyrdd|ar y trywydd iawn|on target|no concerns|no issues|fully on track"},
    {ChoiceList("rag"), "amber",
     "a|yellow|y|orange|some delay|slightly behind|minor delay|🟠|🟡|🟧|🟨|ambr|amb|oren|some concerns|some "
     "concern|some issues|minor issues|minor concerns|slipping|slippage|slight delay|partly on track|partially on "
     "track|caution|needs attention"},
    {ChoiceList("rag"), "red",
     "r|off track|behind|behind schedule|🔴|🟥|coch|not on track|off target|major issues|major concerns|significant "
     "concerns|significant delay|significant issues|serious concerns|seriously behind"},
    {ChoiceSource::Levels, "national",
     "uk|nationwide|england|england and wales|uk wide|nationally|national level|government|central "
     "government|cymru gyfan|all wales|wales|scotland|northern ireland"},
    {ChoiceSource::Levels, "regional-local",
     "local|regional|locally|regionally|county|force|district|borough|local authority|city|sub "
     "regional|county wide|countywide|force wide|forcewide|local level|regional level|local and "
     "regional|local regional|regional local|region|lleol|rhanbarthol"},
    {ChoiceSource::Levels, "service-design", "design|services design|commissioning|design of services"},
    {ChoiceSource::Levels, "service-delivery",
     "delivery|front line service|front line services|frontline service|frontline services|service level|front "
     "line|frontline|front line delivery|frontline delivery|delivery of services"},
    {ChoiceSource::Stages, "before-harm",
     "primary|primary prevention|before|upstream|prevent before harm|before harm occurs|before it "
     "happens|before harm happens|pre harm|1 primary|tier 1|primary before harm|atal cynradd|cynradd|ataliaeth "
     "sylfaenol|universal prevention|primary stage"},
    {ChoiceSource::Stages, "early",
     "secondary|secondary prevention|early intervention|early help|early identification|early action|early "
     "signs|first signs|at the first signs|early warning|identification|tier 2|2 secondary|secondary early|atal "
     "eilaidd|eilaidd|ymyrraeth gynnar|ataliaeth eilaidd|secondary stage"},
    {ChoiceSource::Stages, "treat-harms",
     "treat|treatment|after harm|treat harm|treating harm|treating harms|recovery|support and "
     "recovery|victim support|survivor support|response|tertiary treat|tertiary treat harms|tertiary "
     "treating harms"},
    {ChoiceSource::Stages, "re-trafficking",
     "retrafficking|preventing re trafficking|prevent re trafficking|preventing retrafficking|re "
     "exploitation|preventing re exploitation|prevent re exploitation|re victimisation|tertiary re "
     "trafficking"},
    {ChoiceSource::Stages, "enabler", "enabling|enablers|cross cutting|crosscutting|underpinning|system enabler"},
    {ChoiceList("reach"), "universal", "all|whole population|general population|public|general public|universally|anyone"},
    {ChoiceList("reach"), "selected",
     "selective|targeted|at risk|people at risk|higher risk|high risk groups|at risk "
     "groups|vulnerable|vulnerable people|selective at risk|people at higher risk|high risk"},
    {ChoiceList("reach"), "indicated",
     "victims|survivors|victims and survivors|affected|already affected|people affected|specialist|those "
     "affected"},
    {ChoiceList("four-p"), "pursue", "pursuing|1 pursue|erlid"},
    {ChoiceList("four-p"), "prevent", "prevention|preventing|2 prevent|atal"},
    {ChoiceList("four-p"), "protect", "protection|protecting|3 protect|amddiffyn|diogelu"},
    {ChoiceList("four-p"), "prepare", "preparedness|preparation|preparing|4 prepare|paratoi"},
    {ChoiceList("exploitation-type"), "labour",
     "labor|forced labour|forced labor|labour abuse|bonded labour|debt bondage|forced work|labour exploitation "
     "le|le|compulsory labour|forced and compulsory labour|llafur|camfanteisio ar lafur|work|~employment|~work "
     "exploitation|~labour trafficking|~workplace exploitation|~worker exploitation"},
    {ChoiceList("exploitation-type"), "domestic-servitude",
     "servitude|domestic|domestic slavery|ds|caethwasanaeth domestig|gwasanaeth domestig|~domestic work|domestic "
     "slave|household servitude"},
    {ChoiceList("exploitation-type"), "sexual",
     "sex|cse|sex trafficking|forced prostitution|se|child sexual exploitation|adult sexual exploitation|rhywiol|camfanteisio "
     "rhywiol|~prostitution|~sex work|~brothels|~pop up brothels|~adult services websites|sex exploitation"},
    {ChoiceList("exploitation-type"), "criminal",
     "county lines|cce|forced criminality|child criminal exploitation|cuckooing|cannabis cultivation|forced "
     "crime|troseddol|camfanteisio troseddol|~county lines exploitation|~drug running|~forced begging|~shoplifting|~forced "
     "theft|~gang exploitation|~forced criminal activity|criminality"},
    {ChoiceList("exploitation-type"), "financial", "finance|~benefit fraud|~money mules|~money mule|~fraud"},
    {ChoiceList("exploitation-type"), "organ-removal",
     "organ|organs|organ harvesting|organ trafficking|organ removal|organ donation"},
    {ChoiceList("exploitation-type"), "all-types",
     "all|all forms|any|every type|general|all types of exploitation|all exploitation types|all forms of "
     "exploitation|all exploitation|any type|all msht|all modern slavery|pob math|pob un"},
    {ChoiceList("who-for"), "adults",
     "adult|oedolion|adult victims|adult survivors|over 18s|over 18|18|adults at risk|vulnerable adults|adults 18|people over "
     "18|~women|~men|~workers|~migrant workers|~domestic workers|~seasonal workers|~rough sleepers|~homeless people|~older "
     "people|~care leavers|~prisoners|~job seekers|~jobseekers|~sex workers|~agency workers|~farm workers|~adult "
     "women|~homeless adults"},
    {ChoiceList("who-for"), "children",
     "child|plant|young people|youth|minors|under 18s|under 18|children and young people|cyp|pupils|young "
     "persons|teenagers|pobl ifanc|plant a phobl ifanc|schoolchildren|school children|~looked after children|~children in "
     "care|~school pupils|~unaccompanied children|~uasc|~girls|~boys|~secondary pupils|~primary pupils|~missing "
     "children|~school age children|~adolescents"},
    {ChoiceList("who-for"), "families",
     "family|carers|parents|parents and carers|families carers|parents carers|foster carers|teuluoedd|rhieni|parents and "
     "families|~foster parents|~adoptive parents|~mothers|~fathers|~kinship carers"},
    {ChoiceList("who-for"), "public",
     "general public|community|communities|the public|everyone|everybody|residents|local residents|members of the "
     "public|public at large|local communities|wider public|y cyhoedd|cyhoedd|cymunedau|the wider public|all residents|local "
     "people|everyone in the area|~tenants|~visitors|~passengers|~customers|~shoppers|~faith communities|~migrant "
     "communities|~community groups|~faith groups|~diaspora communities|~voters|~communities at risk|population|whole "
     "population|the community"},
    {ChoiceList("who-for"), "professionals",
     "professional|staff|practitioners|frontline staff|front line staff|first responders|volunteers|workforce|frontline "
     "workers|front line workers|employees|frontline professionals|front line professionals|frontline practitioners|staff "
     "volunteers|officers|partner agencies|staff a gwirfoddolwyr|gweithwyr proffesiynol|front line workforce|~teachers|~school "
     "staff|~social workers|~gps|~nurses|~clinicians|~midwives|~doctors|~police officers|~frontline officers|~housing "
     "officers|~call handlers|~health staff|~nhs staff|~council staff|~hospital staff|~prison staff|~probation staff|~bank "
     "staff|~hotel staff|~managers|~trainers|~first responder staff|~partners|~licensing officers|~health "
     "professionals|~caseworkers|~interpreters|~emergency services|~border staff|~councillors"},
    {ChoiceList("who-for"), "businesses",
     "business|employers|companies|private sector|industry|traders|suppliers|local businesses|firms|busnesau|employers and "
     "businesses|local employers|~landlords|~letting agents|~hotels|~hoteliers|~taxi drivers|~taxi "
     "firms|~farmers|~growers|~retailers|~care homes|~care "
     "providers|~contractors|~licensees|~shopkeepers|~restaurants|~takeaways|~nail bars|~car washes|~banks|~labour "
     "providers|~recruitment agencies|~construction firms|~hauliers|~night time economy|~hospitality|~smes"},
    {ChoiceList("nrm-stage"), "pre-nrm", "pre nrm|before the nrm|before nrm|pre referral|identification|prior to referral"},
    {ChoiceList("nrm-stage"), "referral", "referrals|nrm referral|at referral|consent|first responder"},
    {ChoiceList("nrm-stage"), "duty-to-notify-only", "duty to notify|dtn|dtn only"},
    {ChoiceList("nrm-stage"), "reasonable-grounds-pending",
     "reasonable grounds|rg|awaiting rg|rg pending|awaiting reasonable grounds|pending reasonable grounds"},
    {ChoiceList("nrm-stage"), "recovery",
     "recovery and reflection|during nrm|in nrm|in the nrm|reflection period|support in the nrm"},
    {ChoiceList("nrm-stage"), "conclusive-grounds-pending",
     "conclusive grounds|cg|awaiting cg|cg pending|awaiting conclusive grounds|pending conclusive grounds"},
    {ChoiceList("nrm-stage"), "move-on", "move on|exit|transition|move on support"},
    {ChoiceList("nrm-stage"), "post-nrm", "post nrm|after nrm|leaving nrm|outside nrm"},
    {ChoiceList("nrm-stage"), "never-referred", "not referred|declined|declined referral|no referral|did not consent"},
    {ChoiceList("nrm-stage"), "not-applicable", "not applicable|n a|na|none"},
    {ChoiceList("activity-category"), "community-awareness",
     "awareness|awareness raising|raising awareness|awareness "
     "campaign|campaign|campaigns|communications|public awareness|community engagement|community "
     "education|awareness raising in the community|comms"},
    {ChoiceList("activity-category"), "frontline-training",
     "training|staff training|workforce development|frontline training|front line training|professional "
     "training|cpd|training and development|training staff|learning and development"},
    {ChoiceList("activity-category"), "intelligence-sharing",
     "intelligence|information sharing|data sharing|intel|intel sharing|intelligence and information "
     "sharing|sharing information|intelligence gathering|sharing data"},
    {ChoiceList("activity-category"), "joint-enforcement",
     "enforcement|joint operations|joint visits|joint enforcement|multi agency "
     "visits|operations|operation|joint working enforcement|enforcement visits|joint operation|multi agency "
     "operations"},
    {ChoiceList("activity-category"), "joint-commissioning",
     "commissioning|joint commissioning|commissioned services|co commissioning"},
    {ChoiceList("activity-category"), "supply-chains",
     "supply chain|supply chains|procurement|business supply chains|supply chain work|ethical "
     "procurement|supply chain transparency"},
    {ChoiceList("activity-category"), "referrals",
     "referral|referral pathway|referral pathways|identification and referral|referral process|nrm "
     "referrals|coordinating referrals"},
    {ChoiceList("activity-category"), "survivor-support",
     "support|victim support|victim care|survivor care|support for survivors|supporting victims|victim and "
     "survivor support|support services|direct support|support for victims|victim services"},
    {ChoiceList("activity-category"), "monitoring",
     "data analysis|performance monitoring|monitoring and evaluation|performance|analysis|monitoring "
     "progress|data and analysis"},
    {ChoiceList("activity-category"), "other", "misc|miscellaneous|any other|others|none of these"},
    {ChoiceList("survivor-involvement"), "none",
     "no|not involved|no involvement|nil|not yet|n|not at all|no survivor involvement|none as yet|not yet involved|none yet|no "
     "input|not consulted|not engaged|not yet consulted|none to date|none so far"},
    {ChoiceList("survivor-involvement"), "informed", "kept informed|updated|kept updated|told|information shared|newsletter"},
    {ChoiceList("survivor-involvement"), "consulted",
     "consultation|consulted with|consult|asked|survivors consulted|feedback sought|yes consulted|~survey|~feedback|~focus "
     "group|~focus groups|~advisory group|~advisory panel|~panel|~reference group|~interviews|~feedback forms|views "
     "sought|engaged|survivor consultation"},
    {ChoiceList("survivor-involvement"), "co-designed",
     "codesigned|co designed|co design|codesign|co production|coproduction|co produced|coproduced|designed with "
     "survivors|jointly designed|co created|designed with|co developed|co delivered|co written|co authored|involved in "
     "design|helped design|designed by survivors|co productive|coproduce|co produce"},
    {ChoiceList("survivor-involvement"), "survivor-led",
     "survivor led|peer led|run by survivors|led by lived experience|user led|led by survivors|survivors lead|survivor run|led "
     "by experts by experience|by and for|peer run"},
    {ChoiceList("evidence-status"), "not-evaluated",
     "none|no|not yet evaluated|no evaluation|not yet|no evidence|none yet|none as yet|n|nil|not assessed|unevaluated|no "
     "data|nothing yet|not measured|not monitored|not started|evaluation planned|to be evaluated|planned|too early|too early "
     "to say|anecdotal|anecdotal only"},
    {ChoiceList("evidence-status"), "output-data",
     "outputs|output|output data|activity data|output data only|numbers only|counts|outputs only|output measures|attendance "
     "figures|numbers|~attendance|attendance data|~attendance records|~attendance "
     "sheets|~registers|~footfall|~headcount|monitoring data|~monitoring returns|~kpis|activity figures|activity "
     "counts|numbers trained|~numbers reached|management information|output monitoring|~web hits"},
    {ChoiceList("evidence-status"), "outcome-data",
     "outcomes|outcome|outcome data|outcome measures|some outcome data|outcomes data|~outcomes star|~outcome star|~pre and "
     "post survey|~pre and post surveys|~before and after survey|~pre post survey|~distance travelled|outcomes "
     "monitoring|outcome monitoring|outcomes framework|~follow up survey|impact data"},
    {ChoiceList("evidence-status"), "independent-evaluation",
     "independently evaluated|external evaluation|academic evaluation|independent evaluation done|externally "
     "evaluated|evaluated independently|formal independent evaluation|~university evaluation|~evaluated by university|~peer "
     "reviewed|~rct|external|independent|independent review|external review|commissioned evaluation"},
    {ChoiceList("funding"), "mainstream-budgets",
     "mainstream|core|core budget|core budgets|core funding|core funded|existing budgets|existing budget|within existing "
     "resources|existing resources|in kind|mainstream budget|mainstream funding|business as usual|bau|from existing "
     "budgets|staff time|officer time|within budget|within existing budgets|base budget|revenue budget|no additional "
     "cost|existing staff|existing capacity|core costs|business as usual funding"},
    {ChoiceList("funding"), "policing-body",
     "opcc|pcc|police and crime commissioner|office of the police and crime commissioner|opcc funded|pcc "
     "fund|pcc funding|opcc funding|opcc grant|pcc grant|mopac|commissioner|comisiynydd yr heddlu a throseddu|office of the "
     "pcc|opcc grants|mayors office for policing and crime|police fire and crime commissioner|pfcc|opfcc"},
    {ChoiceList("funding"), "government",
     "home office|central government|ho|govt|uk government|national government|government grant|home office grant|home office "
     "funding|mhclg|welsh government|scottish government|northern ireland executive|uk gov|government grants|llywodraeth "
     "cymru|llywodraeth|scottish govt|welsh govt|government funded|dluhc|ukri|ukspf|uk shared prosperity fund|levelling up "
     "fund|dfe|dhsc|dhsc funding|ministry of justice|moj|cabinet office|defra|grant from government|central grant|safer "
     "streets fund|serious violence fund|uk shared prosperity"},
    {ChoiceList("funding"), "police",
     "police force|police budget|force budget|police funded|constabulary|force|heddlu|police led|police funds"},
    {ChoiceList("funding"), "local-authority",
     "council|la|county council|councils|local authorities|local government|council budget|city "
     "council|council funded|local authority budget|council funding|la funding|awdurdod lleol|cyngor|borough council|district "
     "council|councils own budget|local councils"},
    {ChoiceList("funding"), "charity",
     "charities|voluntary sector|vcse|lottery|charitable|third sector|charitable trust|charitable "
     "funding|national lottery|grant from charity|charity funded|voluntary|vcs|charity grants|charity grant|charitable "
     "grants|elusen|national lottery community fund|lottery fund|big lottery|trusts and foundations|comic "
     "relief|foundation|loteri"},
    {ChoiceList("funding"), "faith-body", "church|faith|faith group|faith groups|diocese"},
    {ChoiceList("funding"), "multiple",
     "various|mixed|several|joint|joint funding|jointly funded|shared|multiple sources|pooled|joint funded|pooled budget|match "
     "funded|match funding|several funders|various funders|various sources|partner contributions|contributions from "
     "partners|joint contributions|partnership funding|pooled fund"},
    {ChoiceList("funding"), "none",
     "unfunded|nil|0|no cost|n a|no|not funded|zero|no budget|none required|no cost identified|£0|without "
     "funding|dim|no funding needed"},
    {ChoiceList("priority"), "high",
     "h|1|urgent|critical|top|very high|p1|important|highest|uchel|immediate|essential|must|must have|key|vital|hi|top "
     "priority|high priority|a|p0|severe|major"},
    {ChoiceList("priority"), "medium",
     "m|med|2|normal|moderate|p2|canolig|medium priority|should|should have|routine|standard|average|mid|b|med high|middling"},
    {ChoiceList("priority"), "low",
     "l|3|minor|p3|isel|low priority|when possible|could|could have|nice to have|desirable|lower|lowest|lo|c|when time "
     "allows|negligible"},
    {ChoiceList("action-status"), "not-started",
     "to do|todo|not yet started|planned|pending|new|outstanding|not begun|yet to start|to be started|open not started|heb "
     "ddechrau|heb ei ddechrau|backlog|not yet begun|yet to begin|awaiting start|not commenced|not implemented|not "
     "actioned|not yet actioned|to begin|to commence|scheduled|future|not due|not yet due|upcoming|no progress|no progress "
     "yet|queued|unstarted|due to start"},
    {ChoiceList("action-status"), "in-progress",
     "ongoing|on going|started|under way|underway|active|live|running|on track|wip|work in progress|progressing|partially "
     "complete|part complete|partly done|continuing|open in progress|in train|ar y gweill|ar waith|yn mynd rhagddo|doing|in "
     "hand|being progressed|in delivery|in development|commenced|begun|partially implemented|partially met|part met|partly "
     "met|partially achieved|partially delivered|partly complete|mostly complete|nearly complete|almost complete|nearly "
     "done|nearly there|progressed|being done|being implemented|being developed|working on it|progressing well|on target|on "
     "schedule|drafted|draft|drafting|with partners|out for comment|out for consultation|underway but delayed|continuing "
     "work|behind schedule"},
    {ChoiceList("action-status"), "done",
     "complete|completed|closed|finished|delivered|achieved|discharged|closed complete|✓|✔|✅|cwblhawyd|wedi ei gwblhau|wedii "
     "gwblhau|wedi gorffen|all done|resolved|signed off|actioned|implemented|fully implemented|embedded|met|fully "
     "met|fulfilled|satisfied|concluded|closed off|complete and closed|completed and closed|done and closed|delivered in "
     "full|fully delivered|business as usual|bau|now bau|moved to bau|agreed and closed|ticked off|finalised|published|no "
     "further action required"},
    {ChoiceList("action-status"), "stopped",
     "cancelled|canceled|abandoned|withdrawn|no longer needed|superseded|discontinued|dropped|no longer required|not "
     "proceeding|not progressing|not pursued|not being pursued|rejected|no further action|nfa|not required|not "
     "needed|cancel|terminated|ceased|shelved|written off|closed not delivered|void"},
    {ChoiceList("member-type"), "police", "constabulary|police force|police service|force|heddlu|police forces"},
    {ChoiceList("member-type"), "policing-body",
     "opcc|pcc|police and crime commissioner|office of the police and crime commissioner|mopac"},
    {ChoiceList("member-type"), "local-authority",
     "council|local authority|la|county council|city council|borough council|district council|unitary "
     "authority|local government|unitary|councils|local authorities|awdurdod lleol|cyngor|parish council"},
    {ChoiceList("member-type"), "la-childrens-services",
     "childrens services|childrens social care|children services|csc|childrens social services"},
    {ChoiceList("member-type"), "la-adults-services",
     "adult social care|adults social care|adult services|asc|adult social services"},
    {ChoiceList("member-type"), "la-housing", "housing|homelessness|housing and homelessness"},
    {ChoiceList("member-type"), "fire-and-rescue", "fire|fire service|fire and rescue|frs"},
    {ChoiceList("member-type"), "nhs",
     "nhs|health|hospital|nhs trust|health service|hospital trust|health board|health body|bwrdd iechyd|acute trust|mental "
     "health trust|ambulance service|ambulance trust|iechyd"},
    {ChoiceList("member-type"), "integrated-care-board", "icb"},
    {ChoiceList("member-type"), "national-crime-agency", "nca"},
    {ChoiceList("member-type"), "regional-organised-crime-unit", "rocu"},
    {ChoiceList("member-type"), "crown-prosecution-service", "cps"},
    {ChoiceList("member-type"), "probation", "probation service"},
    {ChoiceList("member-type"), "prisons", "prison|hmpps|prison service"},
    {ChoiceList("member-type"), "labour-enforcement",
     "glaa|hse|gangmasters and labour abuse authority|fair work agency|gangmasters"},
    {ChoiceList("member-type"), "work-and-pensions", "dwp|job centre|jobcentre|jobcentre plus"},
    {ChoiceList("member-type"), "revenue-and-customs", "hmrc"},
    {ChoiceList("member-type"), "immigration-enforcement", "home office immigration enforcement|ice|immigration"},
    {ChoiceList("member-type"), "survivors",
     "survivor group|survivor led group|lived experience|lived experience group|survivor led organisation"},
    {ChoiceList("member-type"), "faith-body", "church|faith|faith group|faith organisation|diocese|faith community"},
    {ChoiceList("member-type"), "housing-provider",
     "housing association|registered provider|social landlord|registered social landlord"},
    {ChoiceList("member-type"), "university", "academic|academia|higher education|universities"},
    {ChoiceList("member-type"), "business", "private sector|employer|company|businesses|industry|busnes|commercial|corporate"},
    {ChoiceList("duty"), "msa-s45",
     "s45|section 45|s 45|section 45 defence|modern slavery act section 45|msa s45|sec 45|modern slavery act s 45|modern "
     "slavery act s45"},
    {ChoiceList("duty"), "msa-s48", "s48|section 48|s 48|ictg|msa s48"},
    {ChoiceList("duty"), "msa-s49", "s49|section 49|s 49|statutory guidance|msa s49"},
    {ChoiceList("duty"), "msa-s52",
     "s52|section 52|s 52|duty to notify|dtn|msa s52|sec 52|sec 52 msa|modern slavery act s 52|modern slavery act s52|modern "
     "slavery act section 52"},
    {ChoiceList("duty"), "msa-s54",
     "s54|section 54|s 54|modern slavery statement|transparency in supply chains|msa s54|tisc|sec 54|modern slavery act s "
     "54|modern slavery act s54|modern slavery act section 54"},
    {ChoiceList("duty"), "stpo-stro", "stpo|stro|stpos|stros|stpo stro|stpos and stros"},
    {ChoiceList("duty"), "children-act-1989-s47", "s47|section 47|children act|children act s47"},
    {ChoiceList("duty"), "care-act-2014", "care act"},
    {ChoiceList("duty"), "serious-violence-duty", "svd|serious violence"},
    {ChoiceList("duty"), "echr-article-4", "article 4|echr|echr article 4|human rights act"},
    {ChoiceSource::Pathways, "partnership", "partnerships|partnership working"},
    {ChoiceSource::Pathways, "deterrence-and-disruption", "disruption|deterrence|disrupt|disruption and deterrence"},
    {ChoiceSource::Pathways, "access-to-fundamentals", "fundamentals|access to resources|basic needs|access to basics"},
    {ChoiceSource::Pathways, "literacy", "critical literacy|literacies"},
    {ChoiceSource::Pathways, "power-and-control", "power|control|power control"},
    {ChoiceSource::Areas, "E23000001", "met|the met|metropolitan|mps|london|greater london|met police"},
    {ChoiceSource::Areas, "E23000003", "lancs"},
    {ChoiceSource::Areas, "E23000005", "gmp|greater manchester|manchester"},
    {ChoiceSource::Areas, "E23000009", "n yorkshire|north yorks|nyp"},
    {ChoiceSource::Areas, "E23000010", "w yorkshire|west yorks|wyp"},
    {ChoiceSource::Areas, "E23000011", "s yorkshire|south yorks|syp"},
    {ChoiceSource::Areas, "E23000014", "w midlands|west mids|wmp"},
    {ChoiceSource::Areas, "E23000015", "staffs"},
    {ChoiceSource::Areas, "E23000017", "warks"},
    {ChoiceSource::Areas, "E23000018", "derbys"},
    {ChoiceSource::Areas, "E23000019", "notts"},
    {ChoiceSource::Areas, "E23000020", "lincs"},
    {ChoiceSource::Areas, "E23000021", "leics|leicestershire and rutland"},
    {ChoiceSource::Areas, "E23000022", "northants"},
    {ChoiceSource::Areas, "E23000023", "cambs"},
    {ChoiceSource::Areas, "E23000026", "beds"},
    {ChoiceSource::Areas, "E23000027", "herts"},
    {ChoiceSource::Areas, "E23000029", "tvp|thames valley"},
    {ChoiceSource::Areas, "E23000030",
     "hampshire|hants|hampshire and iow|hampshire and the isle of wight|hampshire iow|hiowc|hampshire isle "
     "of wight"},
    {ChoiceSource::Areas, "E23000034", "colp"},
    {ChoiceSource::Areas, "E23000035", "devon cornwall|dcp|devon and cornwall|d and c"},
    {ChoiceSource::Areas, "E23000036", "avon somerset|asp|avon and somerset|a and s"},
    {ChoiceSource::Areas, "E23000037", "glos"},
    {ChoiceSource::Areas, "E23000038", "wilts"},
    {ChoiceSource::Areas, "E23000013", "teesside"},
    {ChoiceSource::Areas, "W06000001", "ynys mon|mon|anglesey"},
    {ChoiceSource::Areas, "W06000004", "sir ddinbych"},
    {ChoiceSource::Areas, "W06000005", "sir y fflint|fflint"},
    {ChoiceSource::Areas, "W06000006", "wrecsam"},
    {ChoiceSource::Areas, "W06000009", "sir benfro"},
    {ChoiceSource::Areas, "W06000010", "sir gaerfyrddin|sir gar"},
    {ChoiceSource::Areas, "W06000011", "abertawe"},
    {ChoiceSource::Areas, "W06000012", "castell nedd port talbot|npt"},
    {ChoiceSource::Areas, "W06000013", "pen y bont ar ogwr|pen y bont"},
    {ChoiceSource::Areas, "W06000014", "bro morgannwg"},
    {ChoiceSource::Areas, "W06000015", "caerdydd"},
    {ChoiceSource::Areas, "W06000016", "rct"},
    {ChoiceSource::Areas, "W06000018", "caerffili"},
    {ChoiceSource::Areas, "W06000021", "sir fynwy"},
    {ChoiceSource::Areas, "W06000022", "casnewydd"},
    {ChoiceSource::Areas, "W06000024", "merthyr|merthyr tudful"},
    {ChoiceSource::Areas, "W15000001", "n wales|nwp"},
    {ChoiceSource::Areas, "W15000003", "s wales|swp"},
    {ChoiceSource::Areas, "W15000004", "dyfed powys|dpp"},
};

/// Before a word that says more than the choice it stands for.
constexpr char kNarrowerSign = '~';

void visit(std::string_view words, std::string_view id, OtherWordUse use, void* context) {
    while (true) {
        const std::size_t end = std::min(words.find('|'), words.size());
        std::string_view one = words.substr(0, end);
        if (one.starts_with(kNarrowerSign)) one.remove_prefix(1);
        use(context, id, one);
        if (end == words.size()) return;
        words.remove_prefix(end + 1);
    }
}

}  // namespace

bool is_narrower(ChoiceList list, std::string_view plain) {
    constexpr std::string_view kNarrower[] = {"county lines",
                                              "cce",
                                              "child criminal exploitation",
                                              "cuckooing",
                                              "cannabis cultivation",
                                              "cse",
                                              "child sexual exploitation",
                                              "adult sexual exploitation",
                                              "forced prostitution",
                                              "debt bondage",
                                              "bonded labour"};
    if (list == ChoiceList("exploitation-type") && contains(kNarrower, plain)) return true;
    return std::any_of(std::begin(kWords), std::end(kWords), [&](const Words& one) {
        if (one.list != list) return false;
        for (std::size_t at = one.words.find(kNarrowerSign); at != std::string_view::npos;
             at = one.words.find(kNarrowerSign, at + 1)) {
            const std::string_view word = one.words.substr(at + 1);
            if (word.substr(0, word.find('|')) == plain) return true;
        }
        return false;
    });
}

void visit_other_words(ChoiceList list, OtherWordUse use, void* context) {
    for (const Words& one : kWords)
        if (one.list == list) visit(one.words, one.id, use, context);
    visit(kNotKnown, "not-known", use, context);
}

}  // namespace waymark
