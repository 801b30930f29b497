using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>Tells one single point of failure: what it is, what goes with it step by step, on whose word, and what to do.</summary>
internal static class ThreadText
{
    private const int MostDoors = 3;

    /// <summary>What happens to one organisation when the element goes.</summary>
    public static string What(ReportPage page, Risk risk)
    {
        var texts = page.Texts;
        var institution = risk.Institution is { } id ? page.Names.Short(id) : "";
        return risk.Rule switch
        {
            "C.2" when risk.Loss.Redundancy is { } ways => texts.Say("Thread.C2", institution, ways.Before, ways.After),
            "C.6" when risk.Flags.Contains("only stated payer") => texts["Thread.OnlyPayer"],
            "C.6" => texts["Thread.DominantPayer"],
            _ when risk.Loss.Redundancy is { } ways && ways.Before != ways.After =>
                texts.Count("Thread.C9", risk.Loss.Relations.Length) + " " + texts.Say("Thread.WaysFall", institution, ways.Before, ways.After),
            _ => texts.Count("Thread.C9", risk.Loss.Relations.Length),
        };
    }

    /// <summary>The same for ways to several institutions at once.</summary>
    public static string What(ReportPage page, IReadOnlyList<Risk> together)
    {
        var institutions = Institutions(page, together);
        return institutions.Length > 1 && together[0] is { Rule: "C.2", Loss.Redundancy: { } ways }
            ? page.Texts.Say("Thread.C2", page.Texts.Join(institutions), ways.Before, ways.After)
            : What(page, together[0]);
    }

    /// <summary>What is lost for good: resources that then have no source left, and people it touches.</summary>
    public static IEnumerable<string> After(ReportPage page, Risk risk)
    {
        var texts = page.Texts;
        if (!risk.Loss.Resources.IsEmpty)
        {
            var names = risk.Loss.Resources.Select(r => page.Input.Root.Reading.Profile.Resources.FirstOrDefault(x => x.Resource == r) is { } rule ? texts.Of(rule.Label) : r);
            yield return texts.Say("Thread.Resources", texts.Join([.. names]));
        }

        if (risk.Loss.EurosPerYear is { } euros)
            yield return texts.Say("Thread.Euros", texts.Numbers.Euros(euros));
        if (risk.Flags.Contains(Reason.OnePayer.Code))
            yield return texts["Thread.EurosHidden"];
        if (!risk.Loss.PeopleGroups.IsEmpty)
            yield return texts.Say("Thread.People", texts.Join([.. risk.Loss.PeopleGroups.Select(page.Names.Short)]));
        if (risk.Flags.Contains("size not stated"))
            yield return texts["Thread.SizeUnknown"];
    }

    /// <summary>Concrete next steps for what hangs on one element, each said once.</summary>
    public static IEnumerable<string> NextSteps(ReportPage page, IReadOnlyList<Risk> risks)
    {
        var ways = risks.Where(r => r.Rule == "C.2").ToLookup(r => Root(page, r.Element) == r.Ego);
        return ways.OrderBy(w => w.Key).Select(w => w.Key ? page.Texts.Say("Step.C2.Own", page.Texts.Join(Institutions(page, w))) : SecondPerson(page, [.. w]))
            .Concat(risks.Where(r => r.Rule != "C.2").Select(r => NextStep(page, r)))
            .Distinct(StringComparer.Ordinal);
    }

    private static string SecondPerson(ReportPage page, Risk[] risks)
    {
        var texts = page.Texts;
        var others = risks.SelectMany(r => OtherDoors(page, r)).Distinct(StringComparer.Ordinal).ToArray();
        var said = others.Take(others.Length > MostDoors + 1 ? MostDoors : others.Length).ToList();
        if (said.Count < others.Length)
            said.Add(texts.Count("Word.Others", others.Length - said.Count));
        return texts.Say("Step.C2", texts.Join(Institutions(page, risks))) + (others.Length == 0 ? "" : " " + texts.Say("Step.C2.Others", string.Join("; ", said)));
    }

    private static string[] Institutions(ReportPage page, IEnumerable<Risk> risks) =>
        [.. risks.Select(r => r.Institution).OfType<string>().Distinct(StringComparer.Ordinal).Select(page.Names.Short)];

    private static string NextStep(ReportPage page, Risk risk)
    {
        var texts = page.Texts;
        if (risk.Rule == "C.6")
            return texts["Step.C6"];
        if (page.Ecosystem.FindRelation(risk.Element) is { } relation && Root(page, relation.Source) == Root(page, relation.Target))
            return texts["Step.Own"];
        if (page.Ecosystem.FindRelation(risk.Element) is { } contract)
            return texts[KindOf(page, contract.Source)?.Category == KindCategory.Place ? "Step.Premises" : "Step.Contract"];
        return KindOf(page, risk.Element)?.Category switch
        {
            KindCategory.Rule => texts["Step.Rule"],
            KindCategory.Role or KindCategory.Person => texts["Step.Role"],
            _ => texts.Say("Step.Actor", page.Names.Short(risk.Element)),
        };
    }

    /// <summary>The chain, each relation under the one that carries it.</summary>
    public static void Chain(ReportPage page, Risk risk)
    {
        var lost = risk.Loss.Relations.Select(page.Ecosystem.FindRelation).OfType<Relation>().ToArray();
        if (lost.Length == 0)
            return;
        var ids = lost.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        page.Html.Open("ul", ("class", "chain"));
        foreach (var first in lost.Where(r => !r.CarriedBy.Ids.Any(ids.Contains)))
            Link(page, first, lost, written);
        foreach (var rest in lost.Where(r => !written.Contains(r.Id)))
            Link(page, rest, lost, written);
        page.Html.Close();
    }

    /// <summary>The relations that a finding rests on.</summary>
    public static ImmutableArray<string> Behind(ReportPage page, Risk risk)
    {
        if (risk.Rule != "C.2" || !risk.Loss.OwnTies.IsEmpty)
            return [.. risk.Loss.OwnTies, .. page.Ecosystem.FindRelation(risk.Element) is { } r ? [r.Id] : ImmutableArray<string>.Empty];
        // The organisation has no tie of its own with the gatekeeper: then the way itself is the evidence.
        var view = page.Input.Root.Terminal(risk.Ego!, risk.Institution!);
        return [.. (view.ShortestWay(_ => true) ?? []).Select(l => l.Relation.Id)];
    }

    /// <summary>What a relation is and between whom.</summary>
    public static string Tell(ReportPage page, Relation relation)
    {
        var label = page.Input.Root.Reading.Profile.TypeLabels.GetValueOrDefault(relation.Type) is { } type ? page.Texts.Of(type) : relation.Type;
        return $"{label}: {page.Names.Ends(relation)}" + (relation.Status == RelationStatus.AtRisk ? $" ({page.Texts["Status.AtRisk"]})" : "");
    }

    private static void Link(ReportPage page, Relation relation, Relation[] lost, HashSet<string> written)
    {
        if (!written.Add(relation.Id))
            return;
        page.Html.Open("li").Text(Tell(page, relation));
        page.Cite([relation.Id]);
        var next = lost.Where(r => !written.Contains(r.Id) && r.CarriedBy.Ids.Contains(relation.Id, StringComparer.Ordinal)).ToArray();
        if (next.Length > 0)
        {
            page.Html.Open("ul");
            foreach (var child in next)
                Link(page, child, lost, written);
            page.Html.Close();
        }

        page.Html.Close();
    }

    // Whom others in this network know at the same institution: the shortest honest advice on where a second contact could be found.
    private static IEnumerable<string> OtherDoors(ReportPage page, Risk risk) =>
        page.Input.Focal.Where(id => id != risk.Ego).SelectMany(id => page.Facts(id).Doors.Concat(page.Facts(id).FarDoors))
            .Where(d => d.Institution == risk.Institution && d.Person != risk.Element)
            .DistinctBy(d => d.Person)
            .OrderBy(d => d.Person, StringComparer.Ordinal)
            .Select(d => page.Texts.Say("Step.C2.Other", page.Names.WithPersons(d.Person), page.Names.Short(page.Input.Root.Reading.RootUnitsOf(d.From).Single ?? d.From)));

    private static string? Root(ReportPage page, string actor) => page.Input.Root.Reading.RootUnitsOf(actor).Single;

    private static KindRule? KindOf(ReportPage page, string actor) => page.Input.Root.Reading.Kind(page.Ecosystem.Actor(actor));
}
