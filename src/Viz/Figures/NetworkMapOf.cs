using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Texts;

namespace WijkNetwerk.Viz.Figures;

/// <summary>From the organisation view at root level to the map of the neighbourhood.</summary>
public static class NetworkMapOf
{
    /// <summary>The model of the figure.</summary>
    /// <param name="input">Scores, risks and checklists.</param>
    /// <param name="language"><c>nl</c>, or English.</param>
    /// <returns>All that the figure shows, texts included.</returns>
    public static NetworkMapModel Model(ReportInput input, string language)
    {
        var texts = ReportTexts.In(language);
        var names = new ActorNames(input.Root.Reading, texts, null);
        var view = input.Root.Organisations;
        var (network, labels) = view.Network();
        var cut = CutNodes.Of(network).Select(c => labels[c.Node])
            .Where(input.Root.Reading.MayBeNamed).ToHashSet(StringComparer.Ordinal);
        var tied = view.Ties.SelectMany(t => new[] { t.First, t.Second }).Distinct(StringComparer.Ordinal).Count();
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
                .. view.Units.Select(u => new MapActor
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
                .. view.Ties.Select(t => new MapTie
                {
                    From = t.First,
                    To = t.Second,
                    Step = Math.Max(1, t.Relations.Max(l => l.Rule.Step)),
                    IsImplied = t.Relations.All(l => l.Relation.Certainty != EvidenceKind.Stated),
                    IsAtRisk = t.Relations.All(l => l.Relation.Status == RelationStatus.AtRisk),
                }),
            ],
            CaptionLines = FigureTexts.Caption(
                input, texts, texts.Count("Count.MapActors", view.Units.Length), view.Ties.SelectMany(t => t.Relations).Select(l => l.Relation)),
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
}
