using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Figures;

/// <summary>From scores to the capital rings of one organisation.</summary>
/// <remarks>
/// Nothing is drawn that no relation carries: a required kind of institution without a live tie is a hollow sign that says "not mentioned", and an official
/// stands between the organisation and the institution only where a source, or the encoder, names the contact.
/// </remarks>
public static class CapitalRingsOf
{
    private const int MostThreads = 4;

    /// <summary>The model of the figure.</summary>
    /// <param name="input">Scores, risks and checklists.</param>
    /// <param name="egoId">The organisation.</param>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>All that the figure shows, texts included.</returns>
    public static CapitalRingsModel Model(ReportInput input, string egoId, string language)
    {
        var texts = ReportTexts.In(language);
        return Model(OrganisationFacts.Of(input, egoId), texts, new ActorNames(input.Root.Reading, texts, null, smallest: input.SmallestCount));
    }

    internal static CapitalRingsModel Model(OrganisationFacts facts, ReportTexts texts, ActorNames names)
    {
        var sectors = Sectors(facts, names, texts);
        var name = names.Short(facts.Ego.Id);
        // What is drawn is counted: the ties, and the contacts by which others lead on to an official.
        var relations = facts.Bridging.Concat(facts.Linking).Concat(facts.Undecided).SelectMany(t => t.Relations).Select(l => l.Relation)
            .Concat(facts.Doors.SelectMany(d => d.Relations).Concat(facts.Find("BO1")?.Ties ?? []).Select(facts.Input.Root.Reading.Ecosystem.FindRelation).OfType<Relation>()).ToArray();
        var inside = RingsInside.Of(facts, names);
        var partners = facts.Bridging.Length + facts.Linking.Length + facts.Undecided.Length;
        var capitals = CapitalLines.Of(facts, texts);
        var threads = Threads(facts, names, texts);
        var notMentioned = sectors.Where(s => s.Items.All(i => i.IsNotMentioned)).Select(s => s.Name).ToArray();
        var model = new CapitalRingsModel
        {
            Language = texts.Language,
            Title = texts.Say("Rings.Title", name),
            Subtitle = texts["Rings.Subtitle"],
            Description = string.Join(' ',
            [
                texts.Say("Rings.Description", name),
                .. inside.Ties.IsEmpty ? [] : new[] { texts.Count("Rings.InsideTies", inside.Ties.Length) },
                .. capitals.Select(c => $"{c.Name}: {c.Value} ({c.Explanation})."),
                notMentioned.Length == 0 ? texts["Rings.AllMentioned"] : texts.Say("Rings.NotMentioned", texts.Join(notMentioned)),
                .. threads.IsEmpty ? [] : new[] { texts.Say("Rings.Threads", string.Join("; ", threads.Select(t => $"{t.Name}: {t.Explanation}"))) },
            ]),
            EgoName = name,
            Inside = [.. inside.People.Concat(facts.Parts).Select(id => Inside(facts, names, id, hasTies: !inside.Ties.IsEmpty))],
            InsideTies = inside.Ties,
            Neighbourhood =
            [
                // Who leads on to an official stands first, on the side of the institutions, so that the way does not cross the middle.
                .. facts.Bridging.OrderByDescending(t => facts.Doors.Any(d => d.Via == t.Other(facts.Ego.Id))).Select(t => Partner(facts, names, texts, t, null)),
                .. facts.Undecided.Select(t => Partner(facts, names, texts, t, texts["Rings.Undecided"])),
            ],
            Sectors = sectors,
            Capitals = capitals,
            Threads = threads,
            CaptionLines = FigureTexts.Caption(facts.Input, texts, texts.Count("Count.Partners", partners), relations),
            Labels = Labels(texts),
        };
        return facts.Input.SmallestCount == 0 ? model : WithoutIds(model, id => facts.Input.Root.Reading.Ecosystem.FindActor(id) is not null && names.IsHidden(id));
    }

    // Two figures that call a person the same could be laid on each other: in each a person is numbered by place.
    private static CapitalRingsModel WithoutIds(CapitalRingsModel model, Func<string, bool> isHidden)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        string New(string id)
        {
            if (!isHidden(id))
                return id;
            if (!ids.TryGetValue(id, out var made))
                ids[id] = made = $"someone-{ids.Count + 1}";
            return made;
        }

        RingsItem Item(RingsItem item) => item with
        {
            Id = New(item.Id),
            BelongsTo = item.BelongsTo is null ? null : New(item.BelongsTo),
            ConnectsVia = item.ConnectsVia is null ? null : New(item.ConnectsVia),
        };

        return model with
        {
            Inside = [.. model.Inside.Select(Item)],
            InsideTies = [.. model.InsideTies.Select(t => t with { From = New(t.From), To = New(t.To) })],
            Neighbourhood = [.. model.Neighbourhood.Select(Item)],
            Sectors = [.. model.Sectors.Select(s => s with { Items = [.. s.Items.Select(Item)] })],
        };
    }

    private static ImmutableArray<RingsSector> Sectors(OrganisationFacts facts, ActorNames names, ReportTexts texts)
    {
        var reading = facts.Input.Root.Reading;
        var sectors = ImmutableArray.CreateBuilder<RingsSector>();
        foreach (var kind in reading.Required)
        {
            var items = facts.Linking.Where(t => facts.KindOf(t) == kind).SelectMany(t => Institution(facts, names, texts, t)).ToImmutableArray();
            var label = texts.Of(reading.Profile.Kind(kind)!.Label);
            sectors.Add(new RingsSector(label, items.IsEmpty ? [Nobody(reading, kind, label, texts)] : items));
        }

        var others = facts.Linking.Where(t => !reading.Required.Contains(facts.KindOf(t))).SelectMany(t => Institution(facts, names, texts, t)).ToImmutableArray();
        if (!others.IsEmpty)
            sectors.Add(new RingsSector(texts["Rings.OtherInstitutions"], others));
        return sectors.ToImmutable();
    }

    // The institution itself, and in front of it the people by whom it is reached.
    private static IEnumerable<RingsItem> Institution(OrganisationFacts facts, ActorNames names, ReportTexts texts, UnitTie tie)
    {
        var id = tie.Other(facts.Ego.Id);
        var doors = facts.Doors.Where(d => d.Institution == id).DistinctBy(d => d.Person).ToArray();
        var byName = doors.SelectMany(d => d.Relations).ToHashSet(StringComparer.Ordinal);
        var direct = tie.Relations.Where(l => !byName.Contains(l.Relation.Id)).ToArray();
        var item = Item(facts, names, id, direct) with
        {
            Note = facts.Payers is [var payer] && payer.Id == id ? texts["Rings.OnlyPayer"] : Plural(facts, texts, id),
        };
        yield return item;
        foreach (var door in doors)
        {
            var relations = door.Relations.Select(r => facts.Input.Root.Reading.Live.First(l => l.Relation.Id == r)).ToArray();
            var official = Item(facts, names, door.Person, door.Via is null ? relations : []) with
            {
                Label = Together(names.WithPersons(door.Person)),
                BelongsTo = id,
                ConnectsVia = door.Via,
                ViaStep = Math.Max(1, relations.Max(l => l.Rule.Step)),
                IsViaImplied = relations.All(IsImplied),
                IsAtRisk = relations.All(IsAtRisk),
            };
            yield return official;
        }
    }

    private static RingsItem Nobody(Reading reading, string kind, string label, ReportTexts texts) => new()
    {
        Id = $"not-mentioned-{kind}",
        Label = label,
        Note = texts["Rings.NotMentionedNote"],
        Sphere = SphereOf(reading, kind),
        IsNotMentioned = true,
    };

    // The sphere that the tables give most actors of a kind: the shape of a bank is not that of a municipality.
    private static Sphere SphereOf(Reading reading, string kind) => reading.Ecosystem.Actors
        .Where(a => a.Kind == kind).Select(FigureTexts.SphereOf)
        .CountBy(sphere => sphere).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => s.Key).FirstOrDefault(Sphere.Unknown);

    private static RingsItem Partner(OrganisationFacts facts, ActorNames names, ReportTexts texts, UnitTie tie, string? note)
    {
        var id = tie.Other(facts.Ego.Id);
        return Item(facts, names, id, [.. tie.Relations]) with { Note = note ?? Plural(facts, texts, id) };
    }

    private static RingsItem Inside(OrganisationFacts facts, ActorNames names, string id, bool hasTies)
    {
        var item = Item(facts, names, id, []);
        return item with
        {
            Label = Together(names.WithPersons(id)),
            IsNameless = hasTies && facts.Input.Root.Reading.Kind(facts.Input.Root.Reading.Ecosystem.Actor(id))?.Category == KindCategory.Person,
            IsSinglePoint = item.IsSinglePoint || facts.Find("BO11")?.Elements.Contains(id) == true,
        };
    }

    // A number of persons is not left behind at the end of a line: "(2" / "personen)".
    private static string Together(string label)
    {
        var open = label.LastIndexOf(" (", StringComparison.Ordinal) + 1;
        return open == 0 || label.Length - open > 14 ? label : label[..open] + label[open..].Replace(' ', '\u00a0');
    }

    private static RingsItem Item(OrganisationFacts facts, ActorNames names, string id, LiveRelation[] relations) => new()
    {
        Id = id,
        Label = names.Short(id),
        Sphere = FigureTexts.SphereOf(facts.Input.Root.Reading.Ecosystem.Actor(id)),
        Step = relations.Length == 0 ? 0 : Math.Max(1, relations.Max(l => l.Rule.Step)),
        IsImplied = relations.Length > 0 && relations.All(IsImplied),
        IsAtRisk = relations.Length > 0 && relations.All(IsAtRisk),
        IsSinglePoint = facts.Threads.Any(r => r.Element == id),
    };

    private static bool IsImplied(LiveRelation live) => live.Relation.Certainty != EvidenceKind.Stated;

    private static bool IsAtRisk(LiveRelation live) => live.Relation.Status == RelationStatus.AtRisk;

    private static string? Plural(OrganisationFacts facts, ReportTexts texts, string id) =>
        facts.Input.Root.Reading.Unit(id).IsPlural ? texts["Rings.Plural"] : null;

    private static ImmutableArray<ThreadLine> Threads(OrganisationFacts facts, ActorNames names, ReportTexts texts)
    {
        var shown = facts.Threads.Take(facts.Threads.Length > MostThreads ? MostThreads - 1 : MostThreads)
            .Select(r => new ThreadLine(names.Element(r.Element, facts.Ego.Id), Short(facts, texts, r)));
        var rest = facts.Threads.Length > MostThreads ? facts.Threads.Length - MostThreads + 1 : 0;
        return rest == 0 ? [.. shown] : [.. shown, new ThreadLine(texts.Count("Rings.MoreThreads", rest), texts["Rings.MoreThreadsWhere"])];
    }

    private static string Short(OrganisationFacts facts, ReportTexts texts, Risk risk)
    {
        var evidence = texts[$"Evidence.{risk.Evidence}"];
        var institution = risk.Institution is { } id ? facts.Input.Root.Reading.Ecosystem.Actor(id).Name : "";
        return risk.Rule switch
        {
            "C.2" => texts.Say("Thread.Short.C2", institution, evidence),
            "C.6" => texts.Say(risk.Flags.Contains("only stated payer") ? "Thread.Short.OnlyPayer" : "Thread.Short.DominantPayer", evidence),
            _ => texts.Count("Thread.Short.C9", risk.Loss.Relations.Length, evidence),
        };
    }

    private static CapitalRingsLabels Labels(ReportTexts texts) => new()
    {
        CapitalsHeading = texts["Rings.CapitalsHeading"],
        ThreadsHeading = texts["Rings.ThreadsHeading"],
        NoThreads = texts["Rings.NoThreads"],
        LegendHeading = texts["Legend.Heading"],
        KeyHeading = texts["Legend.Key"],
        InsideEmpty = texts["Rings.InsideEmpty"],
        NeighbourhoodEmpty = texts["Rings.NeighbourhoodEmpty"],
        InsideGround = texts["Rings.InsideGround"],
        NeighbourhoodGround = texts["Rings.NeighbourhoodGround"],
        InstitutionsGround = texts["Rings.InstitutionsGround"],
        EmptySector = texts["Rings.EmptySector"],
        NotMentioned = texts["Legend.NotMentioned"],
        SinglePoint = texts["Legend.SinglePoint"],
        Belongs = texts["Rings.Belongs"],
        Ties = FigureTexts.Ties(texts),
        Others = texts["Rings.Others"],
    };
}
