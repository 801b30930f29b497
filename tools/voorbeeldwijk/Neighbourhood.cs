using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace WijkNetwerk.Voorbeeldwijk;

/// <summary>The made neighbourhood: its files.</summary>
public static class Neighbourhood
{
    private const string Note = "verzonnen / made up";
    private const string Survey = "verzonnen-vragenlijst-2024";
    private const string Register = "verzonnen-register-2024";

    /// <summary>The seed of the committed files: the first with which every planted contact was reported by somebody and the plan of the care cooperative holds.</summary>
    public static int Seed { get; } = Enumerable.Range(1, 100_000).First(seed => Holds(Ask(seed)));

    /// <summary>Makes the files.</summary>
    /// <returns>File name → text, lines ending in <c>\n</c>.</returns>
    public static ImmutableSortedDictionary<string, string> Files() => Files(Seed);

    /// <summary>Makes the files of another neighbourhood: the same organisations and people, other contacts and other answers.</summary>
    /// <param name="seed">Its seed; the plan need not hold in it.</param>
    /// <returns>File name → text, lines ending in <c>\n</c>.</returns>
    public static ImmutableSortedDictionary<string, string> Files(int seed)
    {
        var (contacts, answers) = Ask(seed);
        return new Dictionary<string, string>
        {
            ["actors.csv"] = Actors(),
            ["relations.csv"] = Relations(contacts, answers),
            ["memberships.csv"] = Table("person,organisation,role,from,to", Cast.Places.Select(p => new[] { p.Id, p.Organisation, p.Role, p.From, p.To })),
            ["attendance.csv"] = Attendance(),
            ["coverage.csv"] = Coverage(),
            ["truth/contacts.csv"] = Table(
                "one,other,strength,note", contacts.Select(c => new[] { c.One, c.Other, c.Strength.ToString(CultureInfo.InvariantCulture), Note })),
            ["truth/rates.json"] = Truth(seed, contacts, answers),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static (IReadOnlyList<Contact> Contacts, Answers Answers) Ask(int seed)
    {
        var chance = new Chance((ulong)seed);
        var contacts = TrueContacts.At(chance);
        return (contacts, new Answers(contacts, chance));
    }

    private static bool Holds((IReadOnlyList<Contact> Contacts, Answers Answers) asked)
    {
        var reported = asked.Answers.Given.Select(a => (a.One, a.Other)).ToHashSet();
        var (half, _, other) = TrueContacts.Halves();
        var inHalves = new[] { half, other }.Sum(group => group.Sum(one => group.Count(two => reported.Contains((one, two)))));
        return asked.Contacts.Where(c => c.IsPlanted).All(c => reported.Contains(c.Pair))
            && !half.Any(one => other.Any(two => reported.Contains((one, two)) || reported.Contains((two, one))))
            // Both halves are known whole: five and four people who all know each other.
            && inHalves == 10 + 6;
    }

    private static string Actors()
    {
        const string City = "Voorbeeldstad";
        var rows = new List<string[]>();
        void Add(string id, string name, string kind, string sphere = "", string wijk = "", string partOf = "", string form = "", string since = "", string level = "", string persons = "", string aliases = "") =>
            rows.Add([id, name, kind, sphere, wijk, City, partOf, form, since, level, persons, aliases, Register, "", Note]);
        Add("voorbeeldstad", City, "place");
        Add("voorbeeldwijk", "Voorbeeldwijk", "place", wijk: "Voorbeeldwijk", partOf: "voorbeeldstad");
        Add("naastwijk", "Naastwijk", "place", wijk: "Naastwijk", partOf: "voorbeeldstad");
        Add("buurthuis", "Buurthuis Het Voorbeeld", "place", wijk: "Voorbeeldwijk", partOf: "voorbeeldwijk");
        Add("plein", "Voorbeeldplein", "place", wijk: "Voorbeeldwijk", partOf: "voorbeeldwijk");
        foreach (var o in Cast.Organisations)
        {
            Add(o.Id, o.Name, o.Kind, o.Sphere, o.Neighbourhood, o.PartOf ?? "", o.LegalForm ?? "", o.Since ?? "", aliases: o.Aliases ?? "");
        }

        Add("ambtenaren-uitzondering", "Ambtenaren die een uitzondering maken", "civil_servant_role", "government", partOf: "werk-inkomen", level: "2");
        Add("regel-inkoop", "Uitzondering op de inkoopregels", "policy_instrument", "government");
        Add("aanbesteding", "Nieuwe aanbesteding van het pleinbeheer", "policy_instrument", "government");
        Add("wijkwerkers", "Wijkwerkers van De Handen", "resident_group", "community", "Voorbeeldwijk", persons: "12");
        Add("ouderen", "Ouderen met hulp aan huis", "resident_group", "community", "Voorbeeldwijk", persons: "30");
        Add("buurtoverleg", "Buurtoverleg Voorbeeldwijk", "programme", wijk: "Voorbeeldwijk");
        Add("wijkfeest", "Wijkfeest 2024", "event", wijk: "Voorbeeldwijk");
        foreach (var places in Cast.Places.GroupBy(p => p.Id))
        {
            var place = places.First();
            var o = Cast.Organisations.First(org => org.Id == place.Organisation);
            var isOfficial = Cast.IsOfficial(place.Id) && places.All(p => p.Role == "official");
            Add(
                place.Id,
                $"{place.Id}, {Dutch(place.Role)} bij {o.Name.Replace("Afdeling ", "", StringComparison.Ordinal)}",
                isOfficial ? "civil_servant_role" : "person",
                o.Sphere,
                o.Neighbourhood == "*" ? "" : o.Neighbourhood,
                level: Cast.Level(place)?.ToString(CultureInfo.InvariantCulture) ?? "",
                persons: isOfficial ? "1" : "");
        }

        foreach (var id in Cast.ResidentsAlone)
        {
            Add(id, $"{id}, bewoner", "person", "community", "Voorbeeldwijk");
        }

        return Table("id,name,kind,sphere,neighbourhood,city,part_of,legal_form,since,level,persons,aliases,document,document_ref,note", rows);
    }

    private static string Dutch(string role) => role switch
    {
        "board" => "bestuur",
        "leader" => "trekker",
        "volunteer" => "vrijwilliger",
        "member" => "lid",
        "employee" => "medewerker",
        _ => "ambtenaar",
    };

    private static string Relations(IReadOnlyList<Contact> contacts, Answers answers)
    {
        var rows = new List<string[]>();
        var since = contacts.ToDictionary(c => c.Pair, c => c.From);
        var (hat, garden) = (Cast.Of("zorg-welzijn")[1], Cast.Of("tuin"));
        var next = 1;
        foreach (var pair in answers.Given.GroupBy(a => (a.One, a.Other)))
        {
            // Who give the same strength share a row; else each has a row of their own.
            foreach (var same in pair.GroupBy(a => a.Strength))
            {
                var (one, other) = pair.Key;
                // The official with two hats speaks for the garden with one of its people, and with another nobody knows for whom.
                var hats = one == garden[0] && other == hat ? "tuin" : other == hat || one == hat ? (one == garden[3] ? "" : "zorg-welzijn") : "";
                rows.Add(
                [
                    $"c{next++.ToString("000", CultureInfo.InvariantCulture)}", one, other, "contact", "network", "no", same.Key.ToString(CultureInfo.InvariantCulture), "",
                    since.GetValueOrDefault(pair.Key) ?? "", "open", "active", "stated", "", one == hat ? hats : "", other == hat ? hats : "",
                    pair.Key == TrueContacts.NotToApproach ? "yes" : "", string.Join(';', same.Select(a => a.Informant)), Survey, "", Note,
                ]);
            }
        }

        // Two who were asked again about what the other said, and denied it.
        foreach (var denied in rows.Where(r => r[16].Length == 4 && Cast.Of("winkeliers").Contains(r[1]) && Cast.Of("winkeliers").Contains(r[2])).Take(2).ToArray())
        {
            var copy = (string[])denied.Clone();
            (copy[11], copy[16]) = ("contradicted", denied[16] == denied[1] ? denied[2] : denied[1]);
            rows.Add(copy);
        }

        foreach (var a in Agreements.All)
        {
            string[] Row(string evidence, string reporter) =>
                [a.Id, a.Source, a.Target, a.Type, a.Resource, a.Directed, "", a.Amount, a.From, a.To, a.Status, evidence, a.CarriedBy, "", "", "", reporter, Register, "", Note];
            rows.Add(Row(a.Evidence, ""));
            if (a.Reports.Split(':') is [var reporter, var evidence])
            {
                rows.Add(Row(evidence, reporter));
            }
        }

        return Table(
            "id,source,target,type,resource,directed,strength,amount_eur,from,to,status,evidence,carried_by,source_acting_for,target_acting_for,do_not_approach,reported_by,document,document_ref,note",
            rows);
    }

    private static string Attendance()
    {
        var chance = new Chance(2024);
        var rows = new List<string[]>();
        foreach (var organisation in new[] { "wijkcoop", "tuin", "bewoners", "huiskamer", "welzijn", "winkeliers", "gebiedsteam" })
        {
            rows.Add([Cast.Of(organisation)[0], "buurtoverleg", "2024-10-08", "deelnemer"]);
            foreach (var person in Cast.Of(organisation).Where(_ => chance.Happens(0.4)))
            {
                rows.Add([person, "wijkfeest", "2024-06-15", "bezoeker"]);
            }
        }

        return Table("actor,event,date,role", rows);
    }

    private static string Coverage()
    {
        var rows = new List<string[]>();
        foreach (var person in Answers.Everybody.Where(p => Answers.Responded(p) || Answers.WasNotAsked(p)))
        {
            rows.Add([person, "contact", Answers.WasNotAsked(person) ? "no" : "yes", Answers.IsComplete(person) ? "yes" : "no", "2024-11", Survey]);
        }

        foreach (var organisation in new[] { "wijkcoop", "energiecoop", "zorgcoop", "werkcoop", "tuin", "huiskamer", "bieb" })
        {
            rows.AddRange(new[] { "collaboration", "money", "material", "support", "structure" }.Select(channel => new[] { organisation, channel, "yes", "yes", "2024-11", Survey }));
        }

        rows.Add(["gemeente", "money", "yes", "yes", "2024-12", Register]);
        rows.Add(["bewoners", "money", "yes", "no", "2024-11", Survey]);
        rows.Add(["school", "money", "no", "no", "2024-11", Survey]);
        return Table("informant,channel,asked,complete,date,document", rows);
    }

    private static string Truth(int seed, IReadOnlyList<Contact> contacts, Answers answers)
    {
        static string N(double value) => value.ToString(CultureInfo.InvariantCulture);
        var pairs = answers.Given.Select(a => (a.One, a.Other)).Distinct().Count();
        return $$"""
            {
              "made": true,
              "seed": {{seed}},
              "missedRate": {{N(Answers.Missed)}},
              "inventedRateInside": {{N(Answers.Invented)}},
              "trueContacts": {{contacts.Count}},
              "reportedPairs": {{pairs}},
              "askedAboutContacts": {{answers.AboutContacts.Asked}},
              "missed": {{answers.AboutContacts.Wrong}},
              "askedAboutColleaguesNotKnown": {{answers.AboutOthers.Asked}},
              "invented": {{answers.AboutOthers.Wrong}}
            }

            """.ReplaceLineEndings("\n");
    }

    private static string Table(string heading, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder(heading).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(cell => cell.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append('\n');
        }

        return text.ToString();
    }
}
