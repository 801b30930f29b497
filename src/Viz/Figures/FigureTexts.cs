using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Figures;

/// <summary>Words and signs that the figures of one input share.</summary>
internal static class FigureTexts
{
    public static TieLabels Ties(ReportTexts texts) => new()
    {
        Spheres = [texts["Sphere.Community"], texts["Sphere.Market"], texts["Sphere.Government"], texts["Sphere.Hybrid"], texts["Sphere.Unknown"]],
        Steps = [texts["Step.1"], texts["Step.2"], texts["Step.3"], texts["Step.4"]],
        Stated = texts["Legend.Stated"],
        Implied = texts["Legend.Implied"],
        AtRisk = texts["Legend.AtRisk"],
    };

    /// <summary>The lines under a figure: that it is made up, where it is; size, date, sources, definition, seed, and what is not claimed.</summary>
    public static ImmutableArray<string> Caption(ReportInput input, ReportTexts texts, string size, IEnumerable<Relation> relations)
    {
        var used = relations.DistinctBy(r => r.Id).ToArray();
        var stated = used.Count(r => r.Certainty == EvidenceKind.Stated);
        var implied = used.Count(r => r.Certainty == EvidenceKind.Implied);
        var denied = used.Length - stated - implied;
        var documents = used.SelectMany(r => r.Evidence).Select(e => e.Document).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return
        [
            .. input.Provenance.IsMade ? [texts["Made"]] : ImmutableArray<string>.Empty,
            texts.Say(
                "Caption.Size",
                size,
                texts.Count("Count.Relations", used.Length),
                texts.Numbers.Whole(stated),
                texts.Numbers.Whole(implied),
                texts.Count("Count.Documents", documents),
                texts.Numbers.Day(input.Provenance.ReferenceDate),
                denied == 0 ? "" : texts.Say("Caption.Contradicted", texts.Numbers.Whole(denied))),
            texts.Say("Caption.Definition", input.Provenance.Profile, input.Provenance.Version, input.Provenance.Seed),
        ];
    }

    /// <summary>The sphere of an actor; unknown when the tables do not say.</summary>
    public static Sphere SphereOf(Actor actor) => actor.Sphere switch
    {
        Graph.Ecosystems.Sphere.Community => Sphere.Community,
        Graph.Ecosystems.Sphere.Market => Sphere.Market,
        Graph.Ecosystems.Sphere.Government => Sphere.Government,
        Graph.Ecosystems.Sphere.Hybrid => Sphere.Hybrid,
        _ => Sphere.Unknown,
    };
}
