"""Texts in forms that training data lacks, and what any reader must show of them.

They were written after the rules, and what they must show was written before they were first
read. Each says who says what (`shows`: a speaker, None where nobody known, and words of the
content) and what must not be (`never`: a speaker, "*" for anybody, and words).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Saying = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its metadata, and what a reading must and must not show.

    `by`: the rules show it with no tagger at all, or with the test double that finds "X said Y",
    or it takes the model.
    """

    text: str
    shows: tuple[Saying, ...] = ()
    never: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    publisher: str | None = None
    published: str = "2023-05-10"
    by: Literal["rules", "double", "model"] = "rules"


def head(title: str, body: str, *shows: Saying, never: tuple[tuple[str, str], ...] = ()) -> Sample:
    """Make the sample of a headline."""
    return Sample(body, shows, never, title=title)


_ANY = "The matter has been before the town since the spring, and the file is a thick one."

HEADLINES: tuple[Sample, ...] = (
    head(
        "Bird flu found on third farm: veterinary office",
        "Vets culled four thousand geese on Monday.",
        ("veterinary office", "Bird flu found on third farm"),
    ),
    head(
        "Veterinary office: bird flu found on third farm",
        "Vets culled four thousand geese on Monday.",
        ("Veterinary office", "bird flu found on third farm"),
    ),
    head(
        "Rail strike will go ahead on Friday, says drivers' union",
        "Talks broke off at midnight.",
        ("drivers' union", "Rail strike will go ahead on Friday"),
    ),
    head(
        "Rail strike will go ahead on Friday – union leader",
        "Talks broke off at midnight.",
        ("union leader", "Rail strike will go ahead on Friday"),
    ),
    head(
        "Nigeria's Tinubu: fuel subsidy is gone",
        "President Bola Tinubu spoke in Abuja.",
        ("Bola Tinubu", "fuel subsidy is gone"),
    ),
    head(
        "'We were told to keep quiet': nurse on the ward scandal",
        "Staff at the clinic have given evidence.",
        ("nurse", "'We were told to keep quiet'"),
    ),
    head(
        "'Nobody counted the boats': skippers criticise rescue plan",
        "Forty boats put out on Sunday.",
        ("skippers", "'Nobody counted the boats'"),
    ),
    head(
        "EXCLUSIVE: Mayor: my phone was tapped",
        "The mayor of the town made the charge on local radio.",
        ("Mayor", "my phone was tapped"),
    ),
    head(
        "Plastic found in deepest trench: study",
        "The paper appeared on Thursday.",
        (None, "Plastic found in deepest trench"),
    ),
    head(
        "Guterres at ocean summit: the sea is running a fever",
        "UN chief Antonio Guterres opened the meeting in Lisbon.",
        ("Antonio Guterres", "the sea is running a fever"),
    ),
    head(
        "Truce will be kept if prisoners return: Qatar",
        "Qatar said on Tuesday that it had spoken to both sides.",
        ("Qatar", "Truce will be kept if prisoners return"),
    ),
    head(
        "No link between masts and illness, researchers say",
        "The review took in ninety papers.",
        ("researchers", "No link between masts and illness"),
    ),
    head("Live: the budget speech as it happens", _ANY, never=(("*", "budget speech"),)),
    head("Explainer: what the new visa rules mean", _ANY, never=(("*", "visa rules"),)),
    head("Sahel war: convoys reach the besieged town", _ANY, never=(("*", "convoys reach"),)),
    head("Voices from the river: the ferryman", _ANY, never=(("*", "the ferryman"),)),
    head("Macron: The president who walked alone", _ANY, never=(("*", "walked alone"),)),
    head("Lisbon: a city on seven hills", _ANY, never=(("*", "seven hills"),)),
    head("Port strike: what we know so far", _ANY, never=(("*", "we know so far"),)),
    head("Ships wait outside the strait - BBC News", _ANY, never=(("*", "Ships wait"),)),
    head("Part 3: The man from the ministry", _ANY, never=(("*", "man from the ministry"),)),
    head("World Cup 2026: Norway hold Italy", _ANY, never=(("*", "hold Italy"),)),
)

TURNS: tuple[Sample, ...] = (
    Sample(
        "MODERATOR: Welcome, and thank you for dialing in. The ground rule today is background, as "
        "senior Treasury officials.\n\n"
        "SENIOR TREASURY OFFICIAL: Thanks. The price cap has held for a month. A broker in Mumbai "
        "told us, “Nobody pays above sixty,” and the tanker data agree.\n\n"
        "MODERATOR: Operator, please open the line.\n\n"
        "Q    The Indian oil ministry said last week that it does not recognize the cap. Does that "
        "worry you?\n\n"
        "SENIOR TREASURY OFFICIAL: It does not. Let's take one more.\n",
        (
            ("senior treasury official", "The price cap has held for a month"),
            (None, "Does that worry you?"),
            ("senior treasury official", "It does not."),
        ),
        (("senior treasury official", "Does that worry"), ("senior treasury official", "Operator")),
        title="Background briefing on the price cap by U.S. officials",
        publisher="Energy Ledger",
    ),
    Sample(
        "Chair: The committee is in session. Dr. Osei, you have five minutes.\n\n"
        "Dr. Abena Osei: Chair, members. The wells were tested in 2018. My predecessor wrote in "
        "his report: “Do not drink it.” That report was shelved.\n\n"
        "Chair: Who shelved it?\n\n"
        "Dr. Abena Osei: The regional office. They said the paper was a draft.\n\n"
        "Member for Kade: Was it a draft?\n\n"
        "Dr. Abena Osei: It was signed.\n",
        (
            ("Abena Osei", "The wells were tested in 2018"),
            ("Abena Osei", "That report was shelved"),
            ("Abena Osei", "It was signed."),
        ),
        (("Abena Osei", "Who shelved it?"), ("Abena Osei", "Was it a draft?")),
        title="Evidence to the water committee",
    ),
    Sample(
        "HOST: You ran the night shift at the plant. What woke you?\n\n"
        "WORKER A: The siren. Somebody yelled “Gas!” in the corridor.\n\n"
        "HOST: And the doors?\n\n"
        "WORKER A: Locked. The foreman says they were open. They were not.\n\n"
        "WORKER B: I found one open. It was the far one.\n\n"
        "WORKER A: The far one, yes.\n",
        (
            ("Worker A", "The siren."),
            ("Worker A", "They were not."),
            ("Worker B", "I found one open"),
        ),
        (("Worker B", "The foreman"), ("Worker A", "What woke you?")),
    ),
    Sample(
        "SECRETARY HARKE: (In progress.) – and so the corridor stays shut. The admiral put "
        "it to me "
        "this way: quote, you cannot sweep what you cannot see, unquote. I agree with him.\n\n"
        "QUESTION: Mr. Secretary, the opposition says you hid the chart. Did you?\n\n"
        "SECRETARY HARKE: No. She knows that is untrue.\n",
        (
            ("Harke", "the corridor stays shut"),
            (None, "Did you?"),
            ("Harke", "She knows that is untrue."),
        ),
        (("*", "unquote. I agree with him. And"), ("Mr. Secretary", "you hid the chart")),
        title="Remarks at the quay",
        publisher="Department of Fisheries of Norland",
    ),
    Sample(
        "Irina Toma: (Via interpreter.) We accept the result. My brother said to me last "
        "night that it would end like this.\n\n"
        "Journalist: Mr. Ionescu says the count was rigged.\n\n"
        "Irina Toma: He says many things. He says the moon is rigged.\n\n"
        "Journalist: Will you meet him?\n\n"
        "Irina Toma: Tomorrow.\n",
        (
            ("Irina Toma", "We accept the result."),
            (None, "Will you meet him?"),
        ),
        (("Irina Toma", "Via interpreter"), ("Irina Toma", "the count was rigged.")),
    ),
    Sample(
        "MR. ODELL: Is it your testimony that the light was red?\n\n"
        "THE WITNESS: It was red. The driver told the officer that it was green.\n\n"
        "MR. ODELL: And what did he tell you?\n\n"
        "THE WITNESS: He told me nothing.\n\n"
        "MS. VARGA: Objection, hearsay.\n\n"
        "THE COURT: Overruled.\n",
        (("Odell", "Is it your testimony"), ("Witness", "It was red.")),
        (("Odell", "It was red."), ("Varga", "Overruled")),
        title="Trial, day two",
    ),
    Sample(
        "DT: Critics call your book a pamphlet.\n\n"
        "Paris Leroy: Critics must eat. My editor said: “Cut the jokes.” I kept them.\n\n"
        "DT: Is it true that you burnt the draft?\n\n"
        "Paris Leroy: Half of it.\n\n"
        "DT: Why?\n\n"
        "Paris Leroy: According to my daughter, to keep warm.\n\n"
        "DT: What comes next?\n\n"
        "Paris Leroy: Sleep, then a novel.\n",
        (("Paris Leroy", "I kept them."), (None, "What comes next?")),
        (("Paris Leroy", "Critics call your book"),),
        title="An hour with Paris Leroy",
    ),
    Sample(
        "Spokesperson: Good noon. The Secretary-General condemns the shelling of the school in "
        "Goma. He urges the parties to honour the truce.\n\n"
        "Correspondent: Aid groups say that sixty trucks are stuck. Who is holding them?\n\n"
        "Spokesperson: We have asked. The governor told our colleagues that the road is mined.\n",
        (
            ("Antonio Guterres", "the shelling of the school"),
            (None, "Who is holding them?"),
        ),
        (("Antonio Guterres", "We have asked"), ("Antonio Guterres", "the road is mined")),
        title="Noon briefing",
        publisher="United Nations",
        by="model",
    ),
)

PRESS: tuple[Sample, ...] = (
    Sample(
        "The following is attributable to Deputy Spokesperson Lior Amsel:\n\n"
        "Ambassador Ruth Kane met Minister Pavel Dobrev in Sofia today. She thanked him for "
        "sheltering the refugees. The two discussed the gas link. We look forward to the next "
        "round in June.\n",
        (
            ("Lior Amsel", "We look forward to the next round"),
            ("Ruth Kane", "for sheltering the refugees"),
        ),
        (("*", "The following is attributable"), ("Lior Amsel", "for sheltering the refugees")),
        title="Ambassador Kane's meeting in Sofia",
        publisher="U.S. Department of State",
        by="model",
    ),
    Sample(
        "The Spokesperson for the High Commissioner is alarmed by the arrests in Minsk. We "
        "call for the release of all those held.\n",
        (("Spokesperson for the High Commissioner", "We call for the release"),),
        title="Statement attributable to the Spokesperson for the High Commissioner on arrests",
        publisher="United Nations",
    ),
    Sample(
        "Responding to the verdict, the Prison Reform League's director Amara Bello said:\n\n"
        "“This is a black day for the jury.\n\n“Nobody was asked about the cells.\n\n“We will "
        "appeal.”\n\nENDS\n\nThe League was founded in 1951.\n",
        (
            ("Amara Bello", "This is a black day for the jury"),
            ("Amara Bello", "Nobody was asked about the cells"),
            ("Amara Bello", "We will appeal"),
        ),
        (("Amara Bello", "founded in 1951"),),
        title="League responds to verdict",
        publisher="Prison Reform League",
    ),
    Sample(
        "A letter attributed to Admiral Jonas Reyk reads:\n\n"
        "“The fleet obeys the constitution. There will be no coup.”\n\n"
        "The palace has not commented on it.\n",
        (("Jonas Reyk", "There will be no coup"),),
        (("Jonas Reyk", "The palace has not commented"),),
    ),
    Sample(
        "The Foreign Ministers of Estonia, Latvia and Lithuania met in Tartu.\n\n"
        "They expressed alarm at the cut cables. The Ministers called for patrols.\n",
        (
            ("foreign ministers of Estonia, Latvia and Lithuania", "cut cables"),
            ("foreign ministers of Estonia, Latvia and Lithuania", "patrols"),
        ),
        (("Latvia", "patrols"), ("Lithuania", "patrols")),
        title="Joint statement of the foreign ministers of Estonia, Latvia and Lithuania",
        publisher="Ministry of Foreign Affairs of Estonia",
    ),
    Sample(
        "Today, President Joko Widodo spoke by phone with the Prime Minister of Japan, Fumio "
        "Kishida.\n\nThe leaders condemned the launch. They agreed to meet in May.\n",
        (("Joko Widodo", "the launch"), ("Fumio Kishida", "the launch")),
        title="Read-out of the call with the Prime Minister of Japan",
        publisher="Office of the President of Indonesia",
        by="double",
    ),
    Sample(
        "Kallion Foods has recalled two batches of oat milk. “No child has fallen ill,” said Pia "
        "Lund, head of quality. Shops have been told to clear their shelves.\n\n"
        "Contact: press desk\n",
        (("Pia Lund", "No child has fallen ill"),),
        (("Pia Lund", "Shops have been told"), ("Pia Lund", "press desk")),
        title="Kallion Foods recalls oat milk",
        publisher="Kallion Foods",
    ),
    Sample(
        "We welcome the ceasefire. We urge all sides to let the convoys pass.\n\n"
        "This statement was translated from the Finnish and edited for length.\n",
        (("Pekka Haavisto", "We welcome the ceasefire"),),
        (("*", "translated from the Finnish"),),
        title="Statement by Minister for Foreign Affairs Pekka Haavisto on the ceasefire",
        publisher="Ministry for Foreign Affairs of Finland",
    ),
)

QUOTES: tuple[Sample, ...] = (
    Sample(
        "„Das Eis trägt nicht“, said the warden, Uwe Brandl. „Nobody goes out today“, he added. "
        "Three boys had gone already.",
        (("Uwe Brandl", "Das Eis trägt nicht"), ("Uwe Brandl", "Nobody goes out today")),
        (("Uwe Brandl", "Three boys"),),
    ),
    Sample(
        "« Le pont est fermé », said the prefect Anne Morel. « It opens on Monday », the prefect "
        "said. Drivers turned back at noon.",
        (("Anne Morel", "Le pont est fermé"),),
        (("Anne Morel", "Drivers turned back"),),
    ),
    Sample(
        "‹The bees are gone,› the beekeeper Mila Kovač said. A new hive costs a month's wage.",
        (("Mila Kovač", "The bees are gone"),),
        (("Mila Kovač", "A new hive"),),
    ),
    Sample(
        "“The lift was overdue for a check, said caretaker Rashid Aziz. The tower has "
        "forty floors. Nobody was hurt. The owner has promised a review by the end of the year.",
        (("Rashid Aziz", "The lift was overdue"),),
        (("*", "promised a review by the end"), ("Rashid Aziz", "Nobody was hurt")),
    ),
    Sample(
        "The lift was overdue for a check,” said caretaker Rashid Aziz. The tower has "
        "forty floors. “It shook like a tram, he added. Nobody was hurt.",
        (("Rashid Aziz", "The lift was overdue"), ("Rashid Aziz", "It shook like a tram")),
        (("Rashid Aziz", "Nobody was hurt"), ("Rashid Aziz", "forty floors")),
    ),
    Sample(
        "In a note to the choir, its founder, Ines Duarte, wrote:\n\n"
        "“We began with nine voices. We end with ninety.\n\n"
        "“I was often wrong about the altos.\n\n"
        "“Sing on.”\n\n"
        "Ninety people came to the farewell. Rain fell all evening.",
        (
            ("Ines Duarte", "We began with nine voices"),
            ("Ines Duarte", "often wrong about the altos"),
            ("Ines Duarte", "Sing on"),
        ),
        (("Ines Duarte", "Rain fell"),),
    ),
    Sample(
        "The strikers set out three demands:\n\n• “Hire forty cooks;”\n\n• “Mend the roof;”\n\n"
        "• “Pay us for May.”\n\nThe canteen stayed shut on Tuesday.",
        (("strikers", "Hire forty cooks"), ("strikers", "Mend the roof"),
         ("strikers", "Pay us for May")),
        (("strikers", "stayed shut"),),
    ),
    Sample(
        "— The snow came early, said Pavol Hruby, a forester. The deer did not mind it.\n\n"
        "— They died of it, answered his wife, Zuzana Hruba.",
        (("Pavol Hruby", "The snow came early"), ("Pavol Hruby", "The deer did not mind"),
         ("Zuzana Hruba", "They died of it")),
        (("Pavol Hruby", "They died of it"),),
    ),
    Sample(
        "“He said, ‘the brake held,’ and then he said, ‘the brake slipped,’” testified the clerk "
        "Owen Pryce. “I wrote down both.”",
        (("Owen Pryce", "the brake held"), ("Owen Pryce", "I wrote down both")),
    ),
    Sample(
        "The curator, Sani Bako, said the 9\" vase was “priceless. The museum opened at ten. Two "
        "schools came. The café ran out of soup. The guards changed at noon. A new show opens in "
        "the autumn.",
        (("Sani Bako", "vase was"),),
        (("*", "ran out of soup"), ("*", "A new show opens")),
    by="double"),
    Sample(
        "``The well is dry,'' farmer Lwazi Dube said. ``It was dry in April.'' The council drills "
        "in June.",
        (("Lwazi Dube", "The well is dry"), ("Lwazi Dube", "It was dry in April")),
        (("Lwazi Dube", "drills in June"),),
    ),
    Sample(
        "\"The vote was fair,\" Commissioner Ada Nkomo said. \"It was slow, and it was fair.\n\n"
        "\"Every box was sealed twice.\n\n\"We stand by the count.\"\n\nThe court sits on Friday.",
        (("Ada Nkomo", "The vote was fair"), ("Ada Nkomo", "Every box was sealed twice"),
         ("Ada Nkomo", "We stand by the count")),
        (("Ada Nkomo", "The court sits"),),
    ),
)  # fmt: skip

JOINT: tuple[Sample, ...] = (
    Sample(
        "Sweden, Finland and the Åland Islands said the cable would be mended by June. They said "
        "the cost was shared.",
        (("Sweden", "the cable would be mended"), ("Finland", "the cable would be mended"),
         ("Åland Islands", "the cable would be mended")),
    by="double"),
    Sample(
        "“We will rebuild it,” said Noor Saleh, Petra Blum and Joan Teixeira, three of the "
        "trustees. The fire began in the attic.",
        (("Noor Saleh", "We will rebuild it"), ("Petra Blum", "We will rebuild it"),
         ("Joan Teixeira", "We will rebuild it")),
    ),
    Sample(
        "Both the club's chairman and the head coach, Luis Prado, said that the debt was paid.",
        (("Luis Prado", "the debt was paid"),),
        (("Both", "debt"),),
    by="double"),
    Sample(
        "Neither Siemens nor the city council said who had signed the order.",
        (("Siemens", "who had signed the order"), ("city council", "who had signed the order")),
    by="double"),
    Sample(
        "Engineers and divers at the Ras Adar terminal said that the valve was sound.",
        (("Engineers and divers at the Ras Adar terminal", "the valve was sound"),),
        (("Ras Adar", "valve"),),
    by="double"),
    Sample(
        "The mayor of Graz, Elke Sommer, welcomed the ruling, warned of the cost and urged the "
        "state to pay. She also denied that trams would be cut.",
        (("Elke Sommer", "the cost"), ("Elke Sommer", "trams would be cut")),
        (("Graz", "trams would be cut"),),
    by="double"),
    Sample(
        "Foreign ministers from Chad, Niger and Mali said the border would reopen.",
        (("Foreign ministers from Chad, Niger and Mali", "the border would reopen"),),
        (("Chad", "the border would reopen"),),
    by="double"),
    Sample(
        "The House Ways and Means Committee said that the bill had lapsed. The Ministry of Youth "
        "and Sport said that it had not.",
        (("House Ways and Means Committee", "the bill had lapsed"),),
        (("Means Committee", "the bill"), ("Sport", "it had not")),
    by="double"),
    Sample(
        "Police and the prosecutor's office said that the suspect was seventeen.",
        (("Police", "the suspect was seventeen"),
         ("prosecutor's office", "the suspect was seventeen")),
    by="double"),
)  # fmt: skip

ACCORDING: tuple[Sample, ...] = (
    Sample(
        "According to two people familiar with the sale, the bank will close ninety branches.",
        (("two people familiar with the sale", "the bank will close ninety branches"),),
    ),
    Sample(
        "In the view of the auditor, Helga Storm, the fund was never solvent.",
        (("Helga Storm", "the fund was never solvent"),),
    ),
    Sample(
        "In the words of its last keeper, Iain Mor, the light was “a candle in a storm”.",
        (("Iain Mor", "a candle in a storm"),),
    ),
    Sample(
        "The harvest, according to the farm bureau, will fall by a fifth.",
        (("farm bureau", "will fall by a fifth"),),
    ),
    Sample(
        "The clinic, sources close to the board say, will be sold in May.",
        (("sources close to the board", "will be sold in May"),),
    ),
    Sample(
        "By the navy's account, the trawler never stopped. In Horvat's opinion the charts "
        "were wrong. Marko Horvat has sailed for forty years.",
        (("navy", "the trawler never stopped"), ("Marko Horvat", "the charts were wrong")),
    ),
    Sample(
        "The tunnel is sound, as the project's chief engineer, Rosa Vidal, puts it, “for mice”.",
        (("Rosa Vidal", "for mice"),),
    ),
    Sample(
        "In an interview with CNN, the envoy, Omar Sy, said the talks were over. Sy told Reuters "
        "that he would resign.",
        (("Omar Sy", "the talks were over"), ("Omar Sy", "he would resign")),
        (("CNN", "talks"), ("Reuters", "resign")),
        by="model",
    ),
    Sample(
        "The reactor was never hot, according to the operator, Vattu. Inspectors left on Friday.",
        (("Vattu", "The reactor was never hot"),),
        (("*", "Inspectors left on Friday"),),
    ),
)

PARENTHESES: tuple[Sample, ...] = (
    Sample(
        "The mast (which, she said, had cost the parish nothing) fell in the first gale, the vicar "
        "Joan Beddoe told the meeting.",
        (("Joan Beddoe", "The mast"),),
    ),
    Sample(
        "The herd has halved (the ranger put it at 212, Tamsin Yeo said). Paths are closed.",
        (("Tamsin Yeo", "the ranger put it at 212"),),
        (("*", "212, Tamsin"), ("Tamsin Yeo", "The herd has halved (")),
    ),
    Sample(
        "The boiler was new (so the landlord claimed) and cheap to run.",
        (("landlord", "The boiler was new"),),
    ),
    Sample(
        "Six drivers (two of them, the firm says, were drunk) were held.",
        (("firm", "were drunk"),),
        (("firm", "were held"), ("*", "drunk) were")),
    ),
    Sample(
        "Beddoe — who said she had kept every receipt — left the room.",
        (),
        (("*", "left the room"),),
    ),
    Sample(
        "Sales will double by spring, the founder, Kaito Mori, predicted (he had said so in 2019).",
        (("Kaito Mori", "Sales will double by spring"),),
        (("*", "2019)"),),
    ),
    Sample(
        "The barge (a “rusty bathtub”, in the words of its owner, Carla Rossi) sank at noon.",
        (("Carla Rossi", "rusty bathtub"),),
        (("Carla Rossi", "sank at noon"),),
    ),
    Sample(
        "The roof will hold, the surveyor said (“for now,” he added).",
        (("surveyor", "The roof will hold"),),
        (("surveyor", "hold, the surveyor"),),
    ),
)

TRANSLATED: tuple[Sample, ...] = (
    Sample(
        "About this reported the head of the district Mykola Lukashuk. ”The night was loud, – he "
        "wrote. – Three houses was burned”. The rescuers works.",
        (("Mykola Lukashuk", "The night was loud"),),
        (("Mykola Lukashuk", "The rescuers works"),),
    ),
    Sample(
        "\"We not agree with this price. - underlined the director Sabit Nurlan. According to him, "
        "the contract will be broken.",
        (("Sabit Nurlan", "We not agree with this price"),
         ("Sabit Nurlan", "the contract will be broken")),
        (("Sabit Nurlan", "underlined"),),
    ),
    Sample(
        "The mayor of the city Ruse Pencho Milkov said , that bridge is open . Nobody believe .",
        (("Pencho Milkov", "bridge is open"),),
        (("Ruse Pencho Milkov", "bridge"), ("Pencho Milkov", "Nobody believe")),
    by="double"),
    Sample(
        "This was stated by the Minister of Health Lena Petkova during a briefing.\n\n"
        "The vaccines are enough for all regions. This was stated by the Minister of Health Lena "
        "Petkova at the briefing.",
        (("Lena Petkova", "The vaccines are enough"),),
    ),
    Sample(
        "\"The road is demined\", - the message says. Works was ended on 5 May, - noted in the "
        "department.",
        ((None, "The road is demined"),),
        (("*", "demined\", - the message says. Works"),),
    ),
    Sample(
        "Wang Yibo pointed out that , \" relevant side should stop provocation \" . He "
        "stress : the Strait is calm .",
        (("Wang Yibo", "relevant side should stop provocation"),),
        (("Wang Yibo", "provocation \" . He"),),
    by="model"),
    Sample(
        "\"I know nothing\", said he.\"It is not my signature\".The judge, Olga Lin,said "
        "\"sit down\".",
        (("Olga Lin", "sit down"),),
        (("Olga Lin", "I know nothing"),),
    by="model"),
    Sample(
        "Director of the port, Mr. Quispe, manifest: \"It lack cranes. It not lack men.\" The "
        "union, for its part, it assured that the cranes they arrive.",
        (("Quispe", "It lack cranes"),),
        (("Quispe", "the cranes they arrive"),),
    by="model"),
)  # fmt: skip

DEFECTS: tuple[Sample, ...] = (
    Sample(
        "We gather to remember. I will be brief.",
        (("Maia Sandu", "We gather to remember"),),
        (("*", "on the Anniversary"),),
        title="Remarks by President Maia Sandu on the Anniversary of the Flood",
        publisher="Presidency of the Republic of Moldova",
    ),
    Sample(
        "Minister for Resettlement of the Partially Flooded Districts of Nepal Ada Moe said that "
        "tents had come.",
        (("Ada Moe", "tents had come"),),
        (("Partially Flooded", "tents"),),
        by="double",
    ),
    Sample(
        "Each passing week says that the ice is thinner. Nobody in the town says otherwise. You "
        "guys know that the lake is dying.",
        (),
        (("Each passing week", "ice"), ("You guys", "lake"), ("Nobody in the town", "otherwise")),
    ),
    Sample(
        "Health Minister Ivo Kran told the BBC that the ward was safe. The nurse told "
        "Radio Norland that it was not.",
        (("Ivo Kran", "the ward was safe"), ("nurse", "it was not")),
        (("BBC", "ward"), ("Radio Norland", "it was not")),
        by="model",
    ),
    Sample(
        "The governor of Ohio said that the dam was sound. The mayor of New Bergen, Ada "
        "Marsh, said that it leaked.",
        (("Ada Marsh", "it leaked"),),
        (("Ohio", "dam"), ("Bergen", "it leaked")),
        by="double",
    ),
    Sample(
        "First Lady Jill Biden opened the school. President Biden said that it would be free.",
        (("Joe Biden", "it would be free"),),
        published="2022-09-01",
        by="double",
    ),
    Sample(
        "The president of the Norlandic Chamber of Commerce Ruth Adler said that trade was up.",
        (("Ruth Adler", "trade was up"),),
        by="double",
    ),
    Sample(
        "SENIOR ADMINISTRATION OFFICIAL: Good morning. We are sending two ships.\n\n"
        "Q    How soon?\n\n"
        "SENIOR ADMINISTRATION OFFICIAL: By Friday.\n",
        (("senior administration official", "We are sending two ships"),),
        title="Call with a senior U.S. official on the strait",
        publisher="The Harbour Post",
    ),
    Sample(
        "Mr. Speaker, the bank said that the loan was repaid.",
        (("bank", "the loan was repaid"),),
        (("Mr. Speaker", "loan"),),
        by="double",
    ),
)

FAMILIES = {
    "headlines": HEADLINES, "turns": TURNS, "press": PRESS, "quotes": QUOTES, "joint": JOINT,
    "according": ACCORDING, "parentheses": PARENTHESES, "translated": TRANSLATED,
    "defects": DEFECTS,
}  # fmt: skip
