using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Tests.Privacy;

/// <summary>A made-up neighbourhood in which every text that could give a person away holds a word that occurs nowhere else.</summary>
internal static class SmallWijk
{
    /// <summary>Words that only the people, or remarks about them, have.</summary>
    public static readonly string[] Secrets =
    [
        "Zilverberg", "zilverberg", "Quakkelaar", "quakkelaar", "Ypenhof", "ypenhof", "Ulrum", "ulrum", "Oosterzij", "oosterzij", "Wiebelink", "wiebelink",
        "geheim", "roddel", "1234", "2023-05", "2022", "eigenkolom",
    ];

    public static Ecosystem Ecosystem { get; } = new(
        [
            Organisation("coop", "Wijkcoöperatie De Molen", "cooperative") with { Note = "geheim: roddel", Kvk = "12345678", Aliases = ["De Molen", "Molen van Zilverberg"] },
            Organisation("buren", "Burenhulp", "residents_initiative"),
            Organisation("stad", "Gemeente Stad", "municipality"),
            Organisation("stad-wijken", "Afdeling Wijken", "municipal_department") with { PartOf = "stad" },
            Organisation("bank", "De Bank", "bank"),
            Organisation("plein", "Het Plein", "place"),
            Organisation("feest", "Zomerfeest", "event"),
            Person("anna-zilverberg", "Anna Zilverberg"),
            Person("bram-quakkelaar", "Bram Quakkelaar") with { Aliases = ["Wiebelink"] },
            Person("carla-ypenhof", "Carla Ypenhof"),
            Organisation("rol-accounthouder", "accounthouder wijken", "civil_servant_role") with { PartOf = "stad-wijken", Persons = 1 },
            Organisation("vrijwilligers", "vrijwilligers van De Molen", "volunteer_group") with { PartOf = "coop", Persons = 12 },
            .. Enumerable.Range(1, 6).Select(i => Person($"ulrum-{i}", $"Dirk Ulrum {i}")),
            Organisation("ouderen", "ouderen aan het plein", "resident_group") with { Persons = 2 },
            // A kind that no profile knows may be a person.
            Organisation("vreemd", "Evert Oosterzij", "wijkheld"),
        ],
        [
            Tie("anna--bram", "anna-zilverberg", "bram-quakkelaar", "contact") with { Note = "roddel" },
            Tie("r1", "anna-zilverberg", "rol-accounthouder", "contact") with { Strength = 2, Period = new Period(PartialDate.Parse("2023-05"), null) },
            Tie("r2", "bram-quakkelaar", "rol-accounthouder", "contact") with { Strength = 3, DoNotApproach = true },
            Tie("r3", "stad", "coop", "funding") with
            {
                IsDirected = true, AmountEur = 50_000, Period = new Period(PartialDate.Parse("2022"), PartialDate.Parse("2026")),
                CarriedBy = CarriedBy.Parse("rol-accounthouder"),
                Evidence = [new Evidence(EvidenceKind.Stated, "anna-zilverberg", "gesprek Zilverberg.docx", "regel 4"), new Evidence(EvidenceKind.Implied, null, "jaarverslag", "p. 3")],
            },
            Tie("r4", "coop", "buren", "collaboration") with { CarriedBy = CarriedBy.Parse("r3"), Attributes = One("eigenkolom", "geheim") },
            Tie("r5", "bank", "ulrum-1", "funding") with { IsDirected = true, AmountEur = 1234 },
            Tie("r6", "ulrum-2", "bank", "contact"),
            Tie("r7", "coop", "ouderen", "service") with { IsDirected = true },
            Tie("r8", "coop", "bank", "contact") with { Period = new Period(PartialDate.Parse("2019"), PartialDate.Parse("2020")) },
            Tie("r9", "coop", "bank", "funding") with { Status = RelationStatus.Planned },
            Tie("r10", "vreemd", "coop", "contact"),
            Tie("r11", "carla-ypenhof", "buren", "membership") with { IsDirected = true },
            Tie("r12", "coop", "stad-wijken", "contact"),
        ],
        [
            new Membership("anna-zilverberg", "coop", "board", new Period(PartialDate.Parse("2023-05"), null)),
            new Membership("bram-quakkelaar", "coop"),
            new Membership("carla-ypenhof", "buren"),
            new Membership("carla-ypenhof", "coop"),
        ],
        [new Attendance("anna-zilverberg", "feest", PartialDate.Parse("2023-05")), new Attendance("coop", "feest", PartialDate.Parse("2023-05"))],
        [new Coverage("anna-zilverberg", "*", true, true), new Coverage("coop", "money", true, true, null, "gesprek Zilverberg.docx")]);

    private static Actor Organisation(string id, string name, string kind) => new() { Id = id, Name = name, Kind = kind };

    private static Actor Person(string id, string name) => Organisation(id, name, "person") with
    {
        Note = "roddel",
        Since = "2022",
        Document = $"gesprek {name}.docx",
        DocumentRef = name,
        Attributes = One("eigenkolom", "geheim"),
    };

    private static Relation Tie(string id, string source, string target, string type) =>
        new() { Id = id, Source = source, Target = target, Type = type, IsDirected = false, Evidence = [new Evidence(EvidenceKind.Stated)] };

    private static ImmutableSortedDictionary<string, string> One(string key, string value) => ImmutableSortedDictionary<string, string>.Empty.Add(key, value);
}
