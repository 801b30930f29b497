using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Figures;

/// <summary>From the organisation view at root level to the map of the neighbourhood.</summary>
public static class NetworkMapOf
{
    /// <summary>The most actors with a tie that one page can show; of more, those nearest to the organisations with pages of their own are drawn.</summary>
    public const int MostDrawn = 120;

    /// <summary>The model of the figure.</summary>
    /// <param name="input">Scores, risks and checklists.</param>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>All that the figure shows, texts included.</returns>
    public static NetworkMapModel Model(ReportInput input, string language)
    {
        if (input.Map is { } map)
            return Model(input with { Root = map, Map = null }, language);
        var texts = ReportTexts.In(language);
        var names = new ActorNames(input.Root.Reading, texts, null, smallest: input.SmallestCount);
        var view = input.Root.Organisations;
        var (network, labels) = view.Network();
        var cut = CutNodes.Of(network).Select(c => labels[c.Node])
            .Where(id => input.Root.Reading.MayBeNamed(id) && view.Units.First(u => u.Id == id).Kind.Nameable != Graph.SocialCapital.Nameable.OwnOrganisation)
            .ToHashSet(StringComparer.Ordinal);
        var tied = view.Ties.SelectMany(t => new[] { t.First, t.Second }).Distinct(StringComparer.Ordinal).Count();
        var drawn = Drawn(input, tied);
        var isolates = view.Units.Length - tied;
        return new NetworkMapModel
        {
            Language = texts.Language,
            Title = texts.Say("Map.Title", input.Project),
            Subtitle = texts["Map.Subtitle"],
            Description = texts.Say(
                "Map.Description",
                texts.Numbers.Whole(tied),
                texts.Count("Count.Ties", view.Ties.Length),
                texts.Numbers.Whole(view.Units.Length - tied),
                texts.Numbers.Whole(cut.Count)),
            Actors =
            [
                .. view.Units.Where(u => drawn.Contains(u.Id)).Select(u => new MapActor
                {
                    Id = u.Id,
                    Label = names.Short(u.Id),
                    Sphere = FigureTexts.SphereOf(u.Actor),
                    Class = u.Class switch
                    {
                        Graph.SocialCapital.ActorClass.Community => ActorClass.Community,
                        Graph.SocialCapital.ActorClass.Institutional => ActorClass.Institution,
                        _ => ActorClass.Undecided,
                    },
                    IsSinglePoint = cut.Contains(u.Id),
                    // Organisations with pages of their own must be found on the map first.
                    Importance = view.TiesOf(u.Id).Length + (input.Focal.Contains(u.Id) ? 1000 : 0),
                }),
            ],
            Ties =
            [
                .. view.Ties.Where(t => drawn.Contains(t.First) && drawn.Contains(t.Second)).Select(t => new MapTie
                {
                    From = t.First,
                    To = t.Second,
                    Step = Math.Max(1, t.Relations.Max(l => l.Rule.Step)),
                    IsImplied = t.Relations.All(l => l.Relation.Certainty != EvidenceKind.Stated),
                    IsAtRisk = t.Relations.All(l => l.Relation.Status == RelationStatus.AtRisk),
                }),
            ],
            CaptionLines =
            [
                .. FigureTexts.Caption(input, texts, texts.Count("Count.MapActors", view.Units.Length), view.Ties.SelectMany(t => t.Relations).Select(l => l.Relation)),
                .. tied > MostDrawn ? [texts.Say("Map.PartDrawn", texts.Numbers.Whole(MostDrawn), texts.Numbers.Whole(tied))] : Array.Empty<string>(),
                .. isolates > MostDrawn ? [texts.Say("Map.IsolatesNotDrawn", texts.Numbers.Whole(isolates))] : Array.Empty<string>(),
            ],
            Labels = new NetworkMapLabels
            {
                Isolates = texts["Map.Isolates"],
                LegendHeading = texts["Legend.Heading"],
                KeyHeading = texts["Legend.Key"],
                Classes = [texts["Class.Community"], texts["Class.Institution"], texts["Class.Undecided"]],
                SinglePoint = texts["Map.SinglePoint"],
                Size = texts["Map.Size"],
                Ties = FigureTexts.Ties(texts),
            },
            Seed = input.Provenance.Seed,
        };
    }

    // Everybody on a neighbourhood's scale. Beyond that the organisations with pages and who is nearest to them, the most tied first: a hairball shows nothing.
    private static HashSet<string> Drawn(ReportInput input, int tied)
    {
        var view = input.Root.Organisations;
        var isolates = view.Units.Length - tied;
        var drawn = view.Units.Where(u => isolates <= MostDrawn && view.TiesOf(u.Id).IsEmpty).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var withTies = view.Units.Where(u => !view.TiesOf(u.Id).IsEmpty).ToArray();
        if (tied <= MostDrawn)
        {
            drawn.UnionWith(withTies.Select(u => u.Id));
            return drawn;
        }

        var (network, labels) = view.Network();
        var starts = input.Focal.Where(labels.Contains).Select(labels.IndexOf).ToArray();
        var distances = BreadthFirst.Distances(network, starts);
        var near = withTies.OrderBy(u => distances[labels.IndexOf(u.Id)] is var d && d == BreadthFirst.Unreachable ? int.MaxValue : d)
            .ThenByDescending(u => view.TiesOf(u.Id).Length).ThenBy(u => u.Id, StringComparer.Ordinal);
        drawn.UnionWith(near.Take(MostDrawn).Select(u => u.Id));
        return drawn;
    }
}
