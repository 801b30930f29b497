using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>Everybody whom every recorded way from an organisation to an institution passes (C.2).</summary>
/// <remarks>
/// Definition: the dominators of the super-sink over the institution's holders, seen from a super-source over the inside of the organisation, in the terminal view.
/// The contact itself is among them when it is the only one. Without any holder or any way there is nothing to find.
/// Evidence: stated when a way exists that only stated relations make; else implied. What falls with the element counts too.
/// Reference: Lengauer and Tarjan (1979).
/// </remarks>
internal static class GateKeepers
{
    public static IEnumerable<Risk> Of(Measurement m, Unit ego)
    {
        foreach (var institution in m.InstitutionsOf(ego))
        {
            var view = m.Terminal(ego.Id, institution.Id);
            foreach (var element in view.HasHolder ? view.Dominators() : [])
            {
                if (m.Reading.Ecosystem.FindActor(element) is not { } actor || !m.Reading.MayBeNamed(element) || view.Inside is [var only] && only == element)
                {
                    continue;
                }

                var cascade = Cascade.Of(m.Reading, element);
                var root = m.RootUnit(ego);
                var loss = LossOf.For(m, cascade, root, institution);
                var way = view.ShortestWay(t => t.Relation.Certainty == Ecosystems.EvidenceKind.Stated) ?? view.ShortestWay(_ => true) ?? [];
                var chain = way.Select(t => t.Relation).Concat(cascade.TakenAlong).ToArray();
                yield return new Risk
                {
                    Id = $"C.2:{element}:{ego.Id}:{institution.Id}",
                    Kind = SinglePointsOfFailure.KindOf(m.Reading.Kind(actor)),
                    Element = element,
                    Name = actor.Name,
                    Persons = SinglePointsOfFailure.PersonsOf(m.Reading.Kind(actor), actor),
                    Ego = ego.Id,
                    Institution = institution.Id,
                    Rule = "C.2",
                    Evidence = SinglePointsOfFailure.Weakest(chain),
                    Sources = SinglePointsOfFailure.Sources(chain),
                    Loss = loss,
                    Level = m.Reading.Options.Level == ReferenceLevel.Root ? "root" : "department",
                    Flags = [.. Flags(view, m.Reading.Kind(actor))],
                };
            }
        }
    }

    private static IEnumerable<string> Flags(TerminalView view, KindRule? kind)
    {
        if (view.Bound().OwnContactNotNamed)
        {
            yield return "own contact person is not named";
        }

        if (kind?.Nameable == Nameable.OwnOrganisation)
        {
            yield return Risk.OwnOrganisationOnly;
        }
    }
}
