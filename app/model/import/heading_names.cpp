#include "model/import/heading_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "model/base/split.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

constexpr FieldNames kActivity[] = {
    {"title",
     "title|name|activity|activities|activity name|activity title|name of activity|project name|project "
     "title|"
     "name of project|initiative name|name of "
     "initiative|project|action|initiative|intervention|programme|scheme|task|what|campaign|"
     "deliverable|what we do|what is being done|what we are doing|what are we doing|work|piece of "
     "work|service|service name|teitl|gweithgaredd|prosiect|enw|enwr gweithgaredd|enwr prosiect|"
     "what is it called|name of the work|name of project or activity"},
    {"description",
     "description|details|detail|summary|overview|about|what it involves|what it does|what happens|narrative|"
     "aim|aims|objective|objectives|purpose|outline|scope|information|background|what will be done|aims and "
     "objectives|disgrifiad|crynodeb"},
    {"lead",
     "lead organisation|lead|lead agency|lead body|lead partner|lead authority|lead department|lead officer|"
     "leading organisation|leading agency|organisation|organization|lead organization|agency|owner|owned "
     "by|led by|who leads|"
     "who leads it|who is leading|who leads this|delivery lead|strategic lead|operational lead|delivered by|"
     "delivery organisation|delivery agency|delivery body|responsible|responsible organisation|responsible "
     "agency|"
     "responsible body|responsible partner|responsible lead|who is responsible|responsibility|accountable|"
     "accountable body|accountable organisation|provider|service provider|host|host organisation|by whom|who|"
     "coordinated by|co ordinated by|lead and owner|"
     "assigned to|resource names|sro organisation|grant holder|supplier|corff arweiniol|run by|who runs it|managed by|sro|"
     "sefydliad arweiniol|arweinydd|sefydliad|"
     "who is in charge|whos in charge|in charge|who is leading on this|organisation in charge|who delivers it|who delivers|who "
     "is doing it|whos leading"},
    {"partners",
     "partners|partner|partner organisations|partner agencies|with|delivery partners|delivery partner|"
     "supporting partners|supporting agencies|supporting organisations|supported by|other organisations|"
     "other agencies|other partners|partners involved|agencies involved|organisations involved|involved|who "
     "else|"
     "who else is involved|working with|in partnership with|key partners|stakeholders|key stakeholders|"
     "collaborators|contributors|supporting orgs|partner orgs|other orgs|orgs involved|contributing organisations|"
     "joint with|also involved|support from|co lead|co leads|who will support|who will support this|partneriaid|"
     "working alongside|together with|alongside|in collaboration with|co deliverers|co deliverer|delivered with|who helps|who "
     "is helping|helped by|partner orgs involved|gyda"},
    {"areas",
     "police force areas|area|areas|force area|force areas|police force area|police force|police "
     "forces|police area|"
     "police areas|force|forces|geography|geographic area|geographical area|region|county|counties|area "
     "covered|"
     "local authority area|local authority areas|council area|council areas|councils covered|districts covered|"
     "boroughs covered|areas covered|coverage|geographic coverage|geographical coverage|force covered|ardal|ardaloedd|ardal "
     "heddlu"},
    {"place",
     "place|places|location|locations|where|venue|site|setting|town|borough|district|neighbourhood|ward|"
     "locality|"
     "where it happens|delivery location|where delivered|local area|lleoliad|"
     "where in the county|where in the area|where is it|where is it happening|where is this happening|ble"},
    {"level",
     "level|lefel|framework level|level of the framework|scale|geographic level|level of action|level of "
     "intervention|"
     "level of delivery|system level|operating level|delivery level"},
    {"factors",
     "factors it touches|factors|factor|framework factors|framework factor|protective factors|risk factors|"
     "risk and protective factors|factors touched|factors addressed|contributing factors"},
    {"questions", "questions it helps to answer|questions|checklist questions|checklist question|partnership checklist"},
    {"components",
     "components of a public health approach|components|component|public health components|public health "
     "approach|"
     "public health component|elements of public health approach"},
    {"mainStage",
     "main stage|stage|prevention stage|stage of prevention|tier|prevention tier|tier of prevention|"
     "level of prevention|prevention level|betr stage|type of prevention|prevention type|prevention|"
     "prevention category|primary stage|primary secondary tertiary|primary secondary or tertiary|"
     "betr|betr category|prevention aim|when it acts|point of prevention|where in prevention|"
     "cam|cam atal|cam o atal"},
    {"otherStages",
     "other stages it also serves|other stages|other stage|also serves|secondary stage|secondary stages|"
     "additional stages|also stage|further stages"},
    {"pathways",
     "pathways|pathway|prevention pathway|prevention pathways|betr pathway|betr pathways|how it prevents "
     "harm|"
     "mechanism|prevention mechanism"},
    {"category",
     "category|categories|kind of activity|type|activity type|type of activity|kind|theme|themes|workstream|"
     "work stream|strand|work strand|work area|area of work|type of work|nature of activity|activity theme|"
     "intervention type|thematic area"},
    {"reach",
     "reach|whom it reaches|universal or targeted|targeted or universal|targeting|level of need|"
     "universal selected indicated|universal selective indicated|who it reaches"},
    {"fourP",
     "4p tag|4p|4ps|4 p|4 ps|4p s|four p|four ps|the 4ps|4p strand|4ps strand|pillar|4p pillar|4p category|"
     "4p theme|strategy strand|strategic pillar|pursue prevent protect prepare|national strategy strand|"
     "which p|which of the 4ps|which of the four ps"},
    {"exploitation",
     "types of exploitation|exploitation|exploitation type|exploitation types|type of exploitation|"
     "form of exploitation|forms of exploitation|exploitation form|kind of exploitation|type of modern "
     "slavery|"
     "types of modern slavery|form of modern slavery|forms of modern slavery|type of slavery|slavery type|"
     "modern slavery type|harm type|type of harm|msht type|crime type|type of abuse|threat|"
     "what kind of exploitation|math o gamfanteisio|camfanteisio"},
    {"exploitationForms",
     "more exact forms|exact forms|more exact forms of exploitation|exact forms of exploitation|specific forms of "
     "exploitation"},
    {"whoFor",
     "who it is for|who for|who is it for|for whom|target group|target groups|target "
     "audience|audience|audiences|"
     "beneficiaries|beneficiary|client group|cohort|population|target population|target cohort|aimed at|"
     "intended audience|intended beneficiaries|service users|who benefits|recipients|participants|people "
     "served|"
     "who it reaches out to|targeted at|population group|who it s for|who s it for|who is this for|who this is for|who it is "
     "aimed at|"
     "who does it help|who is helped|who it helps|ar gyfer pwy"},
    {"nrmStages",
     "stages of the national referral mechanism served|nrm stage|nrm stages|stage of nrm|nrm|"
     "national referral mechanism|nrm stages served|referral stage|stage in the nrm|stages of nrm served|"
     "nrm phase|point in nrm"},
    {"duties",
     "duties and powers it rests on|duty|duties|statutory duty|statutory duties|legal "
     "basis|legislation|powers|"
     "law|legal power|legal powers|statutory basis|duties and powers|legal duty|legal duties|legislative "
     "basis|"
     "statutory power|statutory powers|relevant legislation"},
    {"status",
     "status|progress|current status|state|how far it is|delivery status|current position|position|"
     "stage of delivery|where are we|where is it up to|where it is up to|implementation status|progress "
     "status|"
     "live or planned|current state|stage of work|where are we up to|delivery stage|statws|cyflwr|cynnydd"},
    {"start",
     "start|start date|starts|start of grant|contract start|contract start date|from|started|date "
     "started|begins|begin|beginning|commenced|commences|commencement|"
     "commencement date|launch|launched|launch date|date from|since|planned start|actual start|date of start|"
     "starting|go live|go live date|when did it start|when|date|dechrau|dyddiad dechrau|dyddiad cychwyn|"
     "kick off|kick off date|kicks off|began on|when does it start|start quarter"},
    {"end",
     "end|end date|ends|to|until|finish|finishes|finish date|due|due date|date due|by when|deadline|target "
     "date|"
     "completion date|completion|date to|completed by|complete by|planned end|planned finish|expected end|"
     "expected completion|target completion date|target completion|timescale|timescales|timeline|timeframe|"
     "closing date|date completed|end by|when by|to be completed by|runs until|delivery date|diwedd|gorffen|dyddiad gorffen|"
     "dyddiad cwblhau|revised date|revised end|revised end date|new end date|new due date|revised due date|extended to|"
     "extended until|original due date|original end date|milestone date|contract end|contract end date|contract ends|"
     "wraps up|wrap up|wrap up date|wind up|winds up|target quarter|end quarter|when does it end|when will it end|when does it "
     "finish"},
    {"funding",
     "funding|funder|funders|funded by|budget|funding source|source of funding|funding stream|paid for "
     "by|who pays|"
     "resource|resources|resourcing|finance|source of funds|budget source|who funds it|funding and resources|"
     "money|financed by|funding body|grant|cyllid|ariannu|ffynhonnell ariannu"},
    {"fundingEnd",
     "funding ends|funding end|funding end date|funded until|end of funding|funded to|funding until|budget "
     "ends|"
     "funding expires|funding expiry|grant ends|grant end date|date funding ends|funding runs out|funding "
     "runs until|"
     "funding secured until|money runs out"},
    {"survivorInvolvement",
     "survivor involvement|survivors involved|survivor input|lived experience|lived experience involvement|"
     "survivor voice|survivor engagement|co production|coproduction|involvement of survivors|"
     "how are survivors involved|how survivors are involved|people with lived experience|survivor "
     "participation|"
     "lived experience input|experts by experience|were survivors involved|survivor role"},
    {"evidence",
     "evidence|evaluation|evaluated|evidence status|evidence so far|evidence base|evidence of impact|"
     "outcome evidence|impact evidence|evaluation status|how do we know|how do we know it works|evidence "
     "level|"
     "strength of evidence|evidence of effectiveness|evaluation type|evidence type|has it been "
     "evaluated"},
    {"evidenceDate",
     "date of the evidence|evidence date|date of evidence|evidence dated|evaluation date|date evaluated|"
     "when evaluated|date of evaluation|evidence from"},
    {"evidenceLink",
     "link to the evidence|link|links|evidence link|url|report link|evidence url|document link|link to report|link to "
     "evaluation|"
     "link to document|evaluation link|link to evidence"},
    {"rag",
     "delivery rating|rag|rag rating|rag status|rag rated|delivery rag|rating|how delivery is "
     "going|brag|brag rating|"
     "brag status|rag score|traffic light|traffic light rating|colour|current rag|delivery "
     "confidence|performance rating|"
     "overall rag|progress rag|performance"},
    {"ragCheckedOn",
     "rating checked on|rag date|rag checked on|rag checked|rag updated|rag updated on|date of rag|date of "
     "rating|rating date|"
     "rag review date|rag reviewed|date rated|rag last updated|rated on|rag as of|status checked on|rating "
     "as at|"
     "date checked|checked on"},
    {"ragCheckedBy",
     "rating checked by|rag checked by|checked by|rated by|rag by|rag agreed by|assessed by|rag owner|rated "
     "by whom|"
     "who checked|rag set by|rag assessed by|rag reviewed by"},
    {"reviewedOn",
     "last reviewed|reviewed on|review date|date reviewed|reviewed|last review|date of last review|last "
     "updated|"
     "date updated|updated|last update|date of review|updated on|last discussed|last looked at|last review "
     "date|"
     "date last reviewed|date last updated|last checked"},
    {"source",
     "source|sources|source of information|information source|source document|where recorded|taken "
     "from|"
     "recorded in|document|minute reference|where written down|where this is written down|where it is "
     "written down|"
     "source of evidence|evidence source|citation"},
    {"notes",
     "private notes|notes|note|comments|comment|remarks|internal notes|any other comments|other "
     "comments|update|"
     "updates|latest update|commentary|progress notes|progress update|progress updates|risks|issues|risks "
     "and issues|"
     "next steps|further notes|additional notes|additional comments|other information|further information|"
     "further comments|observations|barriers|challenges|feedback|working notes|narrative update|"
     "notes and comments|risk|nodiadau|sylwadau"},
    {"publish",
     "may be published|publish|can be published|for publication|ok to publish|share publicly|publishable|"
     "shareable|can we publish|permission to publish|public version|consent to publish|are you happy to publish this|"
     "are you happy for us to publish this|may we publish this|may we publish|may this be published|"
     "include in public version|can be shared|ok to share|publish yes no|can this be published|publish on website|publish "
     "online|"
     "publish externally|to be published|ok for publication|approved for publication|agreed for publication|cleared for "
     "publication|suitable for publication|can publish|may publish|happy to publish|happy to be published"},
};

constexpr FieldNames kMember[] = {
    {"organisation",
     "organisation|organization|name|member|members|agency|partner|partners|body|organisation name|"
     "name of organisation|member organisation|partner organisation|partner agency|agency name|who|company|"
     "member agency|institution|representing|organisation represented"},
    {"type",
     "type|type of organisation|organisation type|sector|kind|category|agency type|member type|type of body|"
     "type of agency|type of member|type of partner|partner type"},
    {"firstResponder",
     "first responder organisation|first responder organization|first responder|first responders|first responder "
     "type|nrm first responder|fro"},
    {"role",
     "role in the partnership|role|responsibility|responsibilities|function|what they do|remit|contribution|"
     "partnership role|role on board|position|what they bring|group|purpose"},
};

constexpr FieldNames kAction[] = {
    {"what",
     "what will be done|what|action|actions|title|description|task|tasks|activity|objective|recommendation|"
     "action point|action points|action required|agreed action|name|details|what needs to happen|what needs "
     "doing|"
     "what we will do|deliverable|action description|milestone|step|to do|action agreed"},
    {"gap", "gap it answers"},
    {"factor", "factor it serves|factor|framework factor|factors|linked factor|related factor|which factor"},
    {"owner",
     "owner|lead|lead organisation|lead agency|responsible|who|by whom|responsibility|assigned to|action "
     "owner|"
     "lead officer|lead partner|organisation|agency|responsible organisation|responsible body|responsible "
     "agency|"
     "who leads|who is responsible|accountable|owned by|led by|action lead|responsible person|delivery lead|"
     "allocated to|who will do it|for whom to do"},
    {"due",
     "due|due date|date due|by when|deadline|target|target date|when|timescale|timescales|complete by|completion "
     "date|"
     "target completion date|end date|end|timeline|timeframe|date|to be completed by|finish|finish by|"
     "review date|target completion|expected completion|completed by|until|by"},
    {"priority", "priority|importance|urgency|priority level|priority rating|level of priority"},
    {"status",
     "status|progress|state|how far it is|current status|open or closed|open closed|action status|progress "
     "status|"
     "position|current position|stage|where are we"},
    {"rag",
     "delivery rating|rag|rag rating|rag status|rating|brag|brag rating|brag status|traffic light|colour|"
     "how delivery is going|delivery rag"},
    {"doneOn",
     "done on|date done|completed|completed on|date completed|closed on|date closed|closed|done|actual "
     "completion|"
     "actual completion date|date of completion|finished on|date finished|completed date|closed date"},
    {"progress",
     "progress note|progress notes|update|updates|latest update|notes|note|comments|comment|progress update|"
     "commentary|narrative|outcome|remarks|progress updates|latest position|feedback|result"},
};

constexpr FieldNames kLocalCount[] = {
    {"measure", "what is counted|measure|indicator|metric|count of|counted|what"},
    {"year",
     "calendar year|year|years|period|reporting year|date of count|yr|year of referral|year referred|year of count|blwyddyn"},
    {"count", "count|number|total|all|figure|figures|value|n|no|totals|number of people|volume|counts|how many"},
    {"exploitation",
     "type of exploitation|exploitation|type|exploitation type|types of exploitation|exploitation types|"
     "form of exploitation|category|breakdown|group|type of slavery"},
    {"who",
     "adults or children|who|age|age group|adult or child|adult child|adult or minor|age at exploitation|age group at "
     "referral|age at referral|age "
     "band"},
    {"source", "source|sources|publication|taken from|reference|data source|source of data"},
    {"published",
     "published on|published|date|publication date|date published|date of publication|release date|released|"
     "release"},
};

/// Words that belong to a field wherever they stand in a heading, the more telling first; "+" joins two that
/// must both be there. A word is known by how it begins.
constexpr FieldNames kActivityWords[] = {
    {"fundingEnd", "fund+end|fund+until|fund+expir|grant+end|budget+end|grant+until|fund+to|fund+finish|grant+expir"},
    {"evidenceLink", "evidence+link|report+link|evaluat+link|evidence+web|report+web"},
    {"evidenceDate", "evidence+date|evaluat+date|evidence+when|evaluat+when"},
    {"ragCheckedBy", "rag+by|rating+by|checked+by|rated+by"},
    {"ragCheckedOn", "rag+date|rating+date|rag+checked|rating+checked|rag+on|rag+updated|rag+when"},
    {"rag", "rag|brag|traffic+light"},
    {"survivorInvolvement", "survivor|lived+experience|experts+experience|coproduc|co+produc"},
    {"exploitation", "exploitation|slavery+type|slavery+form|trafficking+type"},
    {"nrmStages", "nrm|referral+mechanism"},
    {"duties", "duty|duties|statut|legal|legislat"},
    {"fourP", "4p|4ps|four+ps|pursue|pillar"},
    {"otherStages", "other+stage|additional+stage|also+stage"},
    {"mainStage",
     "betr|prevention+aim|prevention+stage|prevention+tier|prevention+level|prevention+type|tier|stage+prevent|primary+tertiary"},
    {"evidence", "evidence|evaluat"},
    {"whoFor", "audience|beneficiar|target+group|target+popul|aimed|cohort|client|intended+for"},
    {"partners", "partner|stakeholder|agencies|collaborat|who+else|organisations"},
    {"funding", "fund|budget|grant|resourc|financ|who+pays"},
    {"reviewedOn", "last+review|date+review|reviewed|last+updat|date+updat|review+date"},
    {"start",
     "start+date|start+plan|start+actual|start+expect|start+estimat|start+propos|start+deliver|start+target|start+when|launch|"
     "commenc|"
     "begin|began"},
    {"end",
     "end+date|end+plan|end+actual|end+expect|end+estimat|end+propos|end+deliver|end+target|end+when|ends|finish|deadline|due|"
     "timescale|completion|by+when|target+date"},
    {"lead", "lead|responsib|accountab|owner|who+runs|delivered+by"},
    {"status", "status|progress|how+far|where+are"},
    {"level", "level"},
    {"pathways", "pathway"},
    {"components", "component"},
    {"factors", "factor"},
    {"reach", "universal|reach"},
    {"areas", "force|county|counties|geograph|area"},
    {"place", "location|venue|place|where|site|town|borough"},
    {"category", "categor|theme|type|kind|strand|workstream"},
    {"notes", "note|comment|remark|update|risk|issue|next+step"},
    {"description", "descri|detail|summary|aim|aims|objective|purpose|overview|involves"},
    {"source", "source|recorded|written"},
    {"title", "title|activity|project|initiative|intervention|name"},
};
constexpr FieldNames kMemberWords[] = {
    {"type", "type|sector|kind"},
    {"role", "role|remit|function|responsib|contribut"},
    {"organisation", "organisation|organization|agency|member|partner|name"},
};
constexpr FieldNames kActionWords[] = {
    {"progress", "note|comment|update|narrative|outcome"},
    {"doneOn", "date+complet|date+clos|date+done|actual+complet"},
    {"rag", "rag|brag|rating"},
    {"due", "due|deadline|timescale|when|target+date|complet+by|complet+date"},
    {"owner", "owner|lead|responsib|assigned|accountab|who"},
    {"priority", "priorit|urgen"},
    {"status", "status|progress|state"},
    {"factor", "factor"},
    {"what", "action|task|what|step|activity|recommend|descri"},
};
constexpr FieldNames kCountWords[] = {
    {"source", "source|publication+name"},
    {"published", "publish|release"},
    {"exploitation", "exploitation"},
    {"measure", "measure|indicator|metric"},
};

}  // namespace

std::span<const FieldNames> first_heading_names(RecordKind kind) {
    switch (kind) {
        case RecordKind::Activity:
            return kActivity;
        case RecordKind::Member:
            return kMember;
        case RecordKind::Action:
            return kAction;
        case RecordKind::LocalCount:
            return kLocalCount;
        default:
            return {};
    }
}

std::span<const FieldNames> first_heading_words(RecordKind kind) {
    switch (kind) {
        case RecordKind::Activity:
            return kActivityWords;
        case RecordKind::Member:
            return kMemberWords;
        case RecordKind::Action:
            return kActionWords;
        case RecordKind::LocalCount:
            return kCountWords;
        default:
            return {};
    }
}

bool speaks_of_evidence(std::string_view heading) {
    const std::string plain = plain_words(heading);
    const std::vector<std::string_view> words = split_words(plain);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return word.starts_with("evidence") || word.starts_with("evaluat") || word.starts_with("report") ||
               word.starts_with("finding") || word.starts_with("research");
    });
}

}  // namespace waymark
