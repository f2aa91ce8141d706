#include "model/import/first_names.h"

#include <string>

namespace waymark {
namespace {

/// Each between bars.
constexpr std::string_view kNames =
    // Of the first of each list of baby names of England and Wales (ONS, 1954 to 2004), and of teams that do this work
    "|adam|aisha|alan|alex|alexander|alice|alison|amanda|amy|andrea|andrew|angela|ann|anna|anne|anthony|ashley|barbara|ben|benjamin|"
    "beth|bob|brian|carol|caroline|catherine|charles|charlotte|chloe|chris|christine|christopher|claire|colin|daniel|dave|david|dawn|"
    "debbie|deborah|denise|diane|donna|edward|elizabeth|emily|emma|fatima|fiona|gareth|gary|gemma|geoff|george|gillian|graham|hannah|"
    "harry|heather|helen|ian|imran|jacqueline|james|jamie|jane|janet|jason|jean|jennifer|jenny|jessica|joanna|joanne|joe|john|jonathan|"
    "joseph|judith|julia|julie|karen|kate|katherine|kathryn|katie|keith|kelly|kerry|kevin|kim|laura|lauren|leanne|lee|lesley|linda|lisa|"
    "louise|lucy|lynn|margaret|maria|marie|martin|matthew|megan|melanie|michael|michelle|mohammed|muhammad|nadia|natalie|natasha|neil|"
    "nicholas|nicola|nigel|olivia|pamela|patricia|paul|paula|peter|philip|priya|rachel|rebecca|richard|robert|rosie|ruth|ryan|sally|"
    "samantha|sandra|sarah|sean|sharon|sian|simon|sophie|stephanie|stephen|steve|steven|stuart|susan|suzanne|thomas|tim|timothy|tom|"
    "tracey|tracy|victoria|wendy|william|yasmin|zoe|"
    // English, Scottish
    "|aaron|abigail|alastair|alistair|andy|angus|annette|audrey|barry|bernard|beverly|callum|carl|catriona|charlie|cheryl|clare|clive|"
    "connor|craig|dennis|derek|diana|dominic|duncan|eilidh|eleanor|ellen|ellie|ewan|frances|fred|gavin|geoffrey|georgina|gerald|gordon|"
    "greg|hamish|harriet|hayley|henry|hugh|iain|irene|isla|isobel|jackie|jacob|jeff|jeremy|jill|jim|jodie|jon|josh|joshua|"
    "kathleen|ken|kirsten|kirsty|lorraine|luke|lydia|malcolm|marion|matt|maureen|maxine|mhairi|mike|morag|naomi|norma|norman|pauline|"
    "phil|phillip|rhona|roger|ronald|sam|shaun|sheila|shirley|sonia|stacey|tania|tanya|tara|teresa|terry|theresa|tina|toby|tony|trevor|"
    "vanessa|veronica|yvonne|"
    // South Asian
    "|aamir|adnan|afzal|ahmad|ahmed|ajay|akash|ali|alisha|amandeep|amina|aminah|amir|amit|amrit|anil|anita|anjali|ankit|anwar|arif|"
    "arjun|arshad|ashok|asif|asma|ayesha|azhar|balvinder|balwinder|bashir|bilal|daljit|deepa|deepak|devinder|dilip|dinesh|faisal|farah|"
    "farhan|farooq|farzana|gaurav|gurdeep|gurpreet|hamza|hardeep|harjit|harpreet|hasan|hassan|iftikhar|inderjit|irfan|jagdeep|jaspreet|"
    "jasvinder|jaswinder|javed|jayesh|jyoti|kamran|karim|kashif|kavita|khadija|khalid|kiran|kuldeep|kulwinder|lakshmi|mahesh|mahmood|"
    "majid|mandeep|manish|manjit|manpreet|maryam|meena|meera|mehmood|mohamed|mohammad|mukesh|mumtaz|mustafa|nadeem|naheed|naila|najma|"
    "narinder|nasreen|naveed|nazia|neelam|neha|nikhil|nisha|nitin|nusrat|omar|parminder|parveen|pooja|pradeep|prakash|preethi|preeti|"
    "rabia|rahul|raj|rajesh|rajinder|rajiv|rakesh|ramesh|ranjit|rashid|ravi|ravinder|razia|rekha|rizwan|rohit|rubina|rukhsana|sadia|"
    "saeed|saima|sajid|salma|samina|sandeep|sangeeta|sanjay|sanjeev|satnam|seema|shabana|shabnam|shahid|shahida|shakeel|shazia|sheetal|"
    "shilpa|sukhdeep|sukhvinder|sukhwinder|sunil|sunita|suresh|surinder|surjit|tahir|tahira|tariq|tasneem|usha|usman|vijay|vikas|vikram|"
    "vinod|waheed|waqar|waseem|yasir|yasmeen|yusuf|zahid|zahida|zainab|zeeshan|zubair|"
    // African
    "|abdi|abdirahman|abdullahi|abena|abimbola|abiodun|abiola|adebayo|adeola|adesola|adwoa|akosua|akua|amara|aminata|ayodele|ayotunde|"
    "babatunde|bukola|chiamaka|chidi|chijioke|chinedu|chinyere|chioma|chukwuemeka|dawit|ebele|emeka|emmanuel|faduma|fadumo|farhiya|femi|"
    "folake|funke|funmi|hodan|ifeanyi|ifeoma|ikechukwu|kehinde|kofi|kojo|kwabena|kwadwo|kwaku|kwame|kwasi|kweku|lindiwe|meron|mesfin|"
    "modupe|mohamud|ngozi|nkechi|nnamdi|nneka|obinna|olabisi|olamide|olayinka|olu|olufemi|olumide|oluwaseun|onyeka|rotimi|samrawit|"
    "segun|selam|seun|simisola|taiwo|tatenda|temitope|tendai|tesfay|tesfaye|thabo|thandiwe|titilayo|tolulope|tunde|uchenna|warsame|"
    "yetunde|yewande|yohannes|yonas|zanele|"
    // Caribbean
    "|althea|claudette|cynthia|delroy|denzel|desmond|dwayne|errol|glenroy|jermaine|keisha|latoya|leroy|lorna|marcia|marlon|marva|"
    "merlene|novlette|orville|paulette|shanice|sharlene|sherene|tamika|winston|"
    // Polish
    "|agata|agnieszka|aleksandra|alicja|aneta|artur|bartek|bartosz|beata|bogdan|bozena|danuta|dariusz|dawid|dorota|elzbieta|ewa|grazyna|"
    "grzegorz|halina|iwona|izabela|jacek|jadwiga|jakub|janusz|jaroslaw|jerzy|jolanta|justyna|kamil|kamila|karolina|katarzyna|kinga|"
    "krystyna|krzysztof|lukasz|maciej|magda|magdalena|malgorzata|marcin|marek|mariusz|marta|mateusz|michal|monika|natalia|patrycja|"
    "pawel|piotr|przemyslaw|radoslaw|rafal|renata|ryszard|slawomir|stanislaw|sylwia|szymon|tomasz|urszula|waldemar|wioletta|wojciech|"
    "zbigniew|zofia|"
    // Romanian and other European
    "|adrian|adriana|alexandru|alina|ana|anca|andrei|camelia|carlos|catalin|ciprian|constantin|corina|cosmin|cristian|cristina|daniela|"
    "dragos|dumitru|elena|emil|fernanda|florentina|florin|gabriel|gabriela|gheorghe|ioana|ionut|iulia|ivan|jose|laurentiu|lavinia|"
    "liliana|liviu|loredana|marian|mariana|marius|mehmet|mihaela|mihai|mircea|mirela|murat|nicolae|nicoleta|octavian|oksana|olena|olga|"
    "ovidiu|pedro|petru|radu|raluca|ramona|razvan|ricardo|rodica|roxana|simona|sorin|stefan|stefania|svetlana|tatiana|teodora|valentin|"
    "valentina|vasile|viorel|viorica|vlad|yulia|zeynep|"
    // Irish
    "|aidan|aine|aisling|aoife|brendan|bridget|brigid|caoimhe|cathal|cian|ciara|ciaran|colm|conor|cormac|darragh|declan|deirdre|dermot|"
    "diarmuid|donal|eamon|eileen|eimear|eoin|fergus|fionnuala|grainne|kieran|liam|maeve|mairead|niall|niamh|nuala|oisin|orla|padraig|"
    "patrick|roisin|ronan|rory|saoirse|seamus|sinead|siobhan|sorcha|"
    // Welsh
    "|aled|alun|alwyn|angharad|anwen|arwel|bethan|branwen|bronwen|carwyn|catrin|ceri|cerys|dafydd|delyth|dewi|dilwyn|dylan|eifion|"
    "eirian|eleri|elin|eluned|emrys|ffion|geraint|gethin|gwen|gwenllian|gwyn|gwyneth|heledd|huw|hywel|idris|iestyn|ieuan|iolo|iwan|"
    "llinos|lowri|mair|mared|mari|meinir|menna|mererid|myfanwy|nerys|nesta|osian|owain|owen|rhian|rhiannon|rhodri|rhys|sioned|steffan|"
    "tegid|tomos|"
    // Arabic, Kurdish, Persian
    "|abdallah|abdul|abdulrahman|amal|anas|ayman|bassam|dalia|fadi|faris|fatma|ghada|haitham|hamid|hanan|hani|hisham|huda|hussain|"
    "hussein|ibrahim|ismail|jamal|jamila|kareem|khaled|laila|layla|leila|mahmoud|mariam|marwa|mehdi|mona|nabil|nadine|nasser|nizar|"
    "osama|qais|rami|rania|rasha|reem|reza|sahar|salah|samar|sami|samir|samira|shirin|suleiman|tareq|walid|yahya|yousef|youssef|zaki|"
    "zeinab|"
    // Chinese, Vietnamese
    "|feng|hoang|hui|huong|jing|linh|mei|ming|minh|ngoc|nguyen|nhung|phuong|qiang|quang|quynh|thao|thuy|ting|tran|trang|tuan|vinh|wei|"
    "wen|xiao|xin|xuan|yan|ying|yong|yun|zhen|"
    // Albanian
    "|agim|agron|albana|arben|ardian|arjan|artan|besnik|blerim|blerina|burim|dritan|edona|elira|enkeleda|erion|ermal|fatmir|fatos|"
    "flamur|gentian|ilir|jeton|kushtrim|lindita|luan|luljeta|majlinda|petrit|shkelzen|skender|teuta|valbona|valon|xhevahir|";

}  // namespace

bool is_first_name(std::string_view word) {
    std::string between = "|";
    between += word;
    between += '|';
    return word.size() > 2 && kNames.find(between) != std::string_view::npos;
}

}  // namespace waymark
