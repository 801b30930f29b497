using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>An organisation that is one person, by a list of members declared complete (B.1).</summary>
/// <remarks>Without such a list one known member says nothing. A role counts as one person only when its number of persons is stated as 1.</remarks>
internal static class SingleMember
{
    public static IEnumerable<Risk> Of(Measurement m, Unit ego)
    {
        if (Bonding.OnlyMember(m, ego.Id) is not { } member)
        {
            yield break;
        }

        var actor = m.Reading.Ecosystem.Actor(member);
        var cascade = Cascade.Of(m.Reading, member);
        yield return new Risk
        {
            Id = $"B.1:{member}:{ego.Id}",
            Kind = SinglePointsOfFailure.KindOf(m.Reading.Kind(actor)),
            Element = member,
            Name = actor.Name,
            Persons = 1,
            Ego = ego.Id,
            Rule = "B.1",
            Evidence = SinglePointsOfFailure.Weakest(cascade.TakenAlong),
            Sources = SinglePointsOfFailure.Sources(cascade.TakenAlong),
            Loss = LossOf.For(m, cascade, m.RootUnit(ego), institution: null),
            Flags = m.Reading.Kind(actor)?.Nameable == Nameable.OwnOrganisation ? ["single member", Risk.OwnOrganisationOnly] : ["single member"],
        };
    }
}
