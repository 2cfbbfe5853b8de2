"""Names, places and sentence shapes from which `compose` builds training pairs."""

from __future__ import annotations

STATES = (
    "Russia", "Ukraine", "the United States", "China", "France", "Germany", "Britain", "Turkey",
    "Iran", "Israel", "Saudi Arabia", "Yemen", "Poland", "Belarus", "Lithuania", "Estonia", "Finland",
    "Sweden", "Norway", "Hungary", "Romania", "Moldova", "Serbia", "Kosovo", "Greece", "Georgia",
    "Armenia", "Azerbaijan", "Kazakhstan", "India", "Pakistan", "Afghanistan", "Japan", "South Korea",
    "North Korea", "Taiwan", "the Philippines", "Vietnam", "Indonesia", "Australia", "Canada",
    "Mexico", "Venezuela", "Colombia", "Brazil", "Argentina", "Cuba", "Egypt", "Libya", "Sudan",
    "Ethiopia", "Eritrea", "Somalia", "Kenya", "Rwanda", "Congo", "Uganda", "Mali", "Niger",
    "Nigeria", "Algeria", "Morocco", "South Africa", "Syria", "Iraq", "Lebanon", "Jordan", "Qatar",
    "Myanmar", "Thailand", "Cambodia", "Bangladesh", "Sri Lanka", "Peru", "Chile", "Italy", "Spain",
    "Moscow", "Beijing", "Washington", "Kyiv", "Tehran", "Ankara", "London", "Paris", "Berlin",
    "the European Union", "NATO",
)  # fmt: skip
PLACES = (
    "Kherson", "the Donbas", "Crimea", "Kharkiv", "Mariupol", "Aleppo", "Idlib", "Gaza City", "Rafah",
    "Sanaa", "Hodeidah", "Mosul", "Kirkuk", "Tripoli", "Benghazi", "Khartoum", "El Fasher", "Goma",
    "Bukavu", "Mekelle", "Mogadishu", "Bamako", "Stepanakert", "Lachin", "Kabul", "Kandahar",
    "Srinagar", "Myawaddy", "Pyongyang", "Incheon", "the Spratly Islands", "Scarborough Shoal", "Hanoi",
    "Manila", "Caracas", "Bogota", "Lima", "Port-au-Prince", "Tbilisi", "Minsk", "Vilnius", "Warsaw",
    "Belgrade", "Mitrovica", "Sarajevo", "Valencia", "Athens", "Izmir", "Beirut", "Haifa", "Natanz",
    "the Black Sea", "the Strait of Hormuz", "the Baltic Sea", "Odesa", "Bucha", "Luhansk", "Belgorod",
    "East Palestine", "Flint", "Lagos", "Durban", "Jakarta", "Osaka", "Bristol", "Lyon", "Dresden",
    "the border", "the capital", "the region", "the city", "the northern province", "the coast",
)  # fmt: skip
GROUPS = (
    "Hamas", "Hezbollah", "the Houthis", "the rebels", "the separatists", "the Taliban", "the militia",
    "M23", "Al-Shabaab", "the insurgents", "the guerrillas", "the kidnappers", "Boko Haram", "the junta",
)  # fmt: skip
ORGANISATIONS = (
    "Volkswagen", "Boeing", "Gazprom", "Shell", "Nestle", "Siemens", "Huawei", "TikTok", "Facebook",
    "Wagner", "Twitter", "Amazon", "Toyota", "Pfizer", "AstraZeneca", "the bank", "the company",
    "the manufacturer", "Renault", "Telegram", "Airbus", "Thyssen", "Norfolk Southern", "Deutsche Bank",
    "the airline", "the steelmaker", "Evergrande", "Lufthansa", "Samsung", "the alliance",
)  # fmt: skip
FIRST = (
    "Anna", "John", "Sergei", "Maria", "Ahmed", "Li", "Emmanuel", "Olena", "Boris", "Fatima", "Carlos",
    "Jens", "Ivan", "Kim", "Narendra", "Ursula", "Hassan", "Joseph", "Elena", "David", "Mehmet",
    "Ingrid", "Pedro", "Yuki", "Amina", "Viktor", "Laura", "Tom", "Aung", "Grace", "Peter", "Nadia",
)  # fmt: skip
LAST = (
    "Petrov", "Miller", "Kovalenko", "Garcia", "Hassan", "Wang", "Dubois", "Schmidt", "Novak", "Larsen",
    "Khan", "Yilmaz", "Tanaka", "Park", "Silva", "Okafor", "Mbeki", "Rossi", "Papadopoulos", "Cohen",
    "Rahimi", "Haddad", "Singh", "Nguyen", "Santos", "Lindqvist", "Moreno", "Price", "Baker", "Orban",
    "Kuznetsov", "Shevchenko", "Abdi", "Tesfaye", "Kowalski", "Ionescu", "Fischer", "Evans",
)  # fmt: skip
DAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "15 February",
    "March 3", "the first of May", "12 August", "New Year's Eve", "October 7",
)  # fmt: skip
NUMBERS = (
    "two", "three", "five", "seven", "11", "14", "20", "27", "40", "65", "100", "120", "300", "450",
    "500", "1,200", "3,000", "7,000", "10,000", "25,000", "100,000", "130,000", "190,000",
)  # fmt: skip
OFFICES = (
    "foreign minister", "defence minister", "president", "prime minister", "ambassador",
    "foreign ministry", "defence ministry", "army", "government", "spokesman", "interior ministry",
    "security council", "state media", "energy minister", "parliament",
)  # fmt: skip
VOICES = (
    "a spokesman", "a spokeswoman", "officials", "a senior official", "the ministry", "witnesses",
    "residents", "the police", "the opposition", "analysts", "the mayor", "the governor", "he", "she",
    "they", "sources", "the United Nations", "the Red Cross", "human rights groups", "the regulator",
    "the general staff", "the newspaper", "local media", "the embassy", "investigators", "the Kremlin",
    "the White House", "the Pentagon", "the State Department", "the European Commission", "a lawyer",
    "MR. PRICE", "MS. PSAKI", "the secretary general", "intelligence officials", "experts", "the judge",
)  # fmt: skip

# {S} is a clause, {N} a noun phrase, {I} an infinitive without "to", {A} who would do it.
# Each: (cue words, content) as a reader would part them; the plain sentence joins the two.
ASSERT_S = (
    ("said", "{S}"), ("said that", "{S}"), ("told reporters", "{S}"), ("confirmed that", "{S}"),
    ("announced that", "{S}"), ("reported that", "{S}"), ("insisted that", "{S}"), ("stressed", "{S}"),
    ("claimed", "{S}"), ("acknowledged that", "{S}"), ("wrote on Twitter", "{S}"), ("added", "{S}"),
    ("told parliament that", "{S}"), ("alleged that", "{S}"), ("according to", "{S}"),
    ("stated", "{S}"), ("said on {D}", "{S}"), ("admitted that", "{S}"), ("declared", "{S}"),
    ("maintains that", "{S}"), ("says", "{S}"), ("repeated that", "{S}"), ("has said", "{S}"),
    ("said", "we know that {S}"), ("said", "there is no doubt that {S}"), ("said", "the fact is that {S}"),
    ("said", "we have clear evidence that {S}"), ("said", "I can confirm that {S}"),
    ("said", "let me be clear: {S}"), ("said in an interview", "{S}"), ("believes", "{S}"),
    ("said", "it is likely that {S}"), ("said", "{S}, and everybody knows it"),
    ("did not deny that", "but admitted that {S}"), ("said", "nobody can deny that {S}"),
)  # fmt: skip
DENY_S = (
    ("denied that", "{S}"), ("denied", "{S}"), ("has repeatedly denied that", "{S}"),
    ("denies", "that {S}"), ("rejected the claim that", "{S}"), ("dismissed reports that", "{S}"),
    ("refuted claims that", "{S}"), ("disputed that", "{S}"), ("categorically denied that", "{S}"),
    ("rejected as baseless", "allegations that {S}"), ("dismissed as propaganda", "reports that {S}"),
    ("said", "it is not true that {S}"), ("said", "it is false that {S}"),
    ("said", "there is no truth in reports that {S}"), ("said", "reports that {S} are false"),
    ("said", "claims that {S} are complete nonsense"), ("said", "the idea that {S} is absurd"),
    ("called", "reports that {S} a lie"), ("called", "the claim that {S} baseless"),
    ("called", "'fake news' the report that {S}"), ("said", "we do not believe that {S}"),
    ("does not believe that", "{S}"), ("does not accept that", "{S}"), ("ruled out that", "{S}"),
    ("said", "we reject the accusation that {S}"), ("said", "I deny that {S}"),
    ("described as fabricated", "the claim that {S}"), ("said", "whoever says that {S} is lying"),
    ("brushed aside", "suggestions that {S}"), ("said", "the story that {S} is an invention"),
    ("said", "no, it is simply wrong that {S}"), ("debunked", "the rumour that {S}"),
    ("said", "contrary to reports, it is not the case that {S}"),
    ("said", "statements that {S} are groundless speculation"), ("disagreed that", "{S}"),
)  # fmt: skip
DOUBT_S = (
    ("doubted that", "{S}"), ("questioned whether", "{S}"), ("could not confirm that", "{S}"),
    ("has not yet verified that", "{S}"), ("is sceptical that", "{S}"), ("cast doubt on", "claims that {S}"),
    ("was not convinced that", "{S}"), ("did not rule out that", "{S}"), ("was unable to verify that", "{S}"),
    ("said", "we cannot confirm that {S}"), ("said", "we have not yet verified that {S}"),
    ("said", "it is not clear whether {S}"), ("said", "there is no evidence that {S}"),
    ("said", "it is too early to say whether {S}"), ("said", "I am not sure that {S}"),
    ("said", "we have seen no proof that {S}"), ("said", "it remains to be seen whether {S}"),
    ("said", "we cannot rule out that {S}"), ("said", "it has not been independently confirmed that {S}"),
    ("said", "we are sceptical of the claim that {S}"), ("said", "I would be cautious about reports that {S}"),
    ("said", "we do not know whether {S}"), ("said", "there are doubts whether {S}"),
    ("said", "they say that {S}, but we have not been able to check it"),
    ("said", "claims that {S} need to be verified"), ("called into question", "claims that {S}"),
    ("said it was impossible to confirm that", "{S}"), ("said", "perhaps {S}, perhaps not"),
    ("expressed doubt that", "{S}"), ("remained unconvinced that", "{S}"), ("wasn't certain that", "{S}"),
    ("said", "we will see whether {S}; trust but verify"), ("has yet to confirm that", "{S}"),
)  # fmt: skip
OPEN_S = (
    ("declined to comment on", "reports that {S}"), ("would not say whether", "{S}"),
    ("asked whether", "{S}"), ("asked", "is it true that {S}?"), ("wondered if", "{S}"),
    ("wanted to know whether", "{S}"), ("asked", "do you think that {S}?"),
    ("said", "if {S}, there will be consequences"), ("warned", "it would be a disaster if {S}"),
    ("said", "we will respond in case {S}"), ("neither confirmed nor denied that", "{S}"),
    ("said", "people ask me whether {S}"), ("said", "we are looking into reports that {S}"),
    ("hoped that", "{S}"), ("feared that", "one day {S}"), ("refused to discuss whether", "{S}"),
    ("said", "the question of whether {S} was not raised"), ("asked for proof that", "{S}"),
)  # fmt: skip
ASSERT_N = (
    ("confirmed", "{N}"), ("reported", "{N}"), ("spoke of", "{N}"), ("admitted", "{N}"),
    ("acknowledged", "{N}"), ("announced", "{N}"), ("has evidence of", "{N}"), ("pointed to", "{N}"),
    ("said", "we are seeing {N}"), ("said", "what we see is {N}"), ("said", "there is clear evidence of {N}"),
    ("described", "{N}"), ("said", "there can be no doubt about {N}"), ("was certain of", "{N}"),
)  # fmt: skip
DENY_N = (
    ("denied", "{N}"), ("denies", "{N}"), ("has denied", "{N}"), ("rejected accusations of", "{N}"),
    ("dismissed", "talk of {N}"), ("rejected", "all claims of {N}"), ("ruled out", "{N}"),
    ("said", "we have not seen {N}"), ("said", "we see no sign of {N}"), ("said", "there is no {N}"),
    ("said", "we have yet to see {N}"), ("said", "so far we have not observed {N}"),
    ("said", "there has been nothing like {N}"), ("strongly denied", "any part in {N}"),
    ("called", "reports of {N} false"), ("said", "we do not see {N}"), ("refuted", "reports of {N}"),
    ("said", "there are no indications of {N}"), ("said", "we haven't seen {N}, quite the opposite"),
    ("said", "unfortunately there is a difference between what is said and what is done; we have not "
     "seen {N}"),
)  # fmt: skip
DOUBT_N = (
    ("could not confirm", "{N}"), ("doubted", "{N}"), ("questioned", "{N}"), ("cast doubt on", "{N}"),
    ("has not yet verified", "{N}"), ("said", "we have not yet verified {N}"), ("did not rule out", "{N}"),
    ("said", "there is no evidence of {N}"), ("was sceptical about", "{N}"), ("said", "we cannot confirm {N}"),
    ("said", "it is too early to speak of {N}"), ("said", "reports of {N} are unconfirmed"),
    ("said", "we would need to see proof of {N}"), ("was cautious about", "reports of {N}"),
    ("said", "that would be good, but we have not verified {N}"),
)  # fmt: skip
OPEN_N = (
    ("called for", "{N}"), ("warned against", "{N}"), ("would welcome", "{N}"), ("discussed", "{N}"),
    ("declined to comment on", "{N}"), ("asked about", "{N}"), ("hoped for", "{N}"), ("feared", "{N}"),
    ("said", "what about {N}?"), ("warned of the consequences of", "{N}"), ("offered help in case of", "{N}"),
    ("said", "{N} would change everything"), ("demanded an inquiry into", "{N}"),
)  # fmt: skip
OPEN_I = (
    ("called on", "{A} to {I}"), ("demanded that", "{A} {I}"), ("urged", "{A} to {I}"),
    ("said", "{A} must {I}"), ("said", "{A} should {I} without delay"), ("warned", "{A} not to {I}"),
    ("said", "we call on {A} to {I}"), ("asked", "{A} to {I}"), ("said", "{A} needs to {I}"),
    ("said", "{A} could {I} at any time"), ("said", "if {A} decides to {I}, we will act"),
    ("said", "the best thing for {A} would be to {I}"), ("appealed to", "{A} to {I}"),
    ("said", "I expect {A} to {I}"), ("proposed that", "{A} {I}"), ("said", "will {A} {I}?"),
    ("threatened", "consequences should {A} {I}"), ("said", "nobody can force {A} to {I}"),
    ("said", "{A} may {I} in the coming weeks"), ("said", "{A} has the right to {I}"),
)  # fmt: skip
BACK = {
    "affirm": (
        ("confirmed", "the reports"), ("confirmed", "this"), ("agreed with", "that view"),
        ("said", "that is correct"), ("admitted", "it"), ("said", "this is exactly what happened"),
        ("acknowledged", "the charge"),
    ),
    "deny": (
        ("denied", "the accusation"), ("denied", "it"), ("rejected", "the claim"), ("dismissed", "the report"),
        ("called", "the reports false"), ("said", "that is a lie"), ("said", "this is not true"),
        ("denies", "the allegations"), ("called", "it nonsense"), ("denied", "this"),
        ("rejected", "these accusations"), ("said", "it is pure invention"),
    ),
    "doubt": (
        ("questioned", "the claim"), ("could not confirm", "the report"), ("said", "this is not verified"),
        ("was sceptical about", "the statement"), ("said", "it is too early to say"),
        ("cast doubt on", "that"), ("could not verify", "this"),
    ),
    "none": (
        ("declined to comment on", "the reports"), ("was asked about", "the accusation"),
        ("did not respond to", "the claim"), ("said", "this must be investigated"),
    ),
}  # fmt: skip
