using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>Actors and ties without which the neighbourhood falls apart into groups (C.1), on the organisation view.</summary>
/// <remarks>
/// Definition: articulation points and bridges of the view with every capital channel; several channels between the same two are one tie.
/// Groups: the components that come apart. Pairs: pairs of survivors that lose one another.
/// Reference: Hopcroft and Tarjan (1973).
/// </remarks>
internal static class CutPoints
{
    public static IEnumerable<Risk> Of(Measurement m)
    {
        var view = m.Organisations;
        var (network, labels) = view.Network();
        var level = m.Reading.Options.Level == ReferenceLevel.Root ? "root" : "department";
        foreach (var cut in CutNodes.Of(network))
        {
            var id = labels[cut.Node];
            if (!m.Reading.MayBeNamed(id) || m.Reading.Kind(m.Reading.Ecosystem.Actor(id))?.Nameable == Nameable.OwnOrganisation)
            {
                // This finding is about the neighbourhood as a whole: no place to name a person.
                continue;
            }

            var relations = view.TiesOf(id).SelectMany(t => t.Relations).Select(r => r.Relation).ToArray();
            var actor = m.Reading.Ecosystem.Actor(id);
            yield return new Risk
            {
                Id = $"C.1:{id}:{level}",
                Kind = SinglePointsOfFailure.KindOf(m.Reading.Kind(actor)),
                Element = id,
                Name = actor.Name,
                Persons = actor.Persons,
                Rule = "C.1",
                Evidence = SinglePointsOfFailure.Weakest(relations),
                Sources = SinglePointsOfFailure.Sources(relations),
                Level = level,
                Loss = new Loss
                {
                    Groups = Parts(network, labels, cut.Node),
                    Pairs = cut.PairsLost,
                    OwnTies = [.. relations.Select(r => r.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                },
            };
        }

        var ties = view.Ties.ToDictionary(t => (t.First, t.Second));
        foreach (var bridge in BridgeTies.Of(network))
        {
            var tie = ties[(labels[bridge.Ends.First], labels[bridge.Ends.Second])];
            var relations = tie.Relations.Select(r => r.Relation).ToArray();
            yield return new Risk
            {
                Id = $"C.1:{tie.First}--{tie.Second}:{level}",
                Kind = "tie",
                Element = $"{tie.First}--{tie.Second}",
                Name = $"{m.Reading.Ecosystem.Actor(tie.First).Name} – {m.Reading.Ecosystem.Actor(tie.Second).Name}",
                Rule = "C.1",
                Evidence = SinglePointsOfFailure.Weakest(relations),
                Sources = SinglePointsOfFailure.Sources(relations),
                Level = level,
                Loss = new Loss { Pairs = bridge.PairsLost, OwnTies = [.. relations.Select(r => r.Id).Order(StringComparer.Ordinal)] },
            };
        }
    }

    // The groups that hung together by this node, largest first, then by their first id.
    private static ImmutableArray<ImmutableArray<string>> Parts(Networks.Network network, Networks.NodeLabels labels, int node)
    {
        var without = network.Without([node]);
        var parts = Components.Of(without);
        var touched = network.Neighbours(node).ToArray().Select(n => parts.PartOf[n > node ? n - 1 : n]).Distinct();
        return
        [
            .. touched.Select(p => parts.NodesOf(p).Select(n => labels[n >= node ? n + 1 : n]).ToImmutableArray())
                .OrderByDescending(g => g.Length).ThenBy(g => g[0], StringComparer.Ordinal),
        ];
    }
}
