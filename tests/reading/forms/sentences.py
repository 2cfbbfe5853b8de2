"""Samples of sentences: quotation marks, joint sources, and words that tie them."""

from __future__ import annotations

from tests.reading.forms.sample import Sample

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
