using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking.Checks;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>Looks at all tables together and says everything that one fault makes wrong. Pure: it changes nothing.</summary>
internal delegate IEnumerable<Finding> Check(Draft draft);

/// <summary>The checks that go beyond one cell, each in a file of its own.</summary>
internal static class AllChecks
{
    public static ImmutableArray<Check> List { get; } =
    [
        ActorsMissing.Find,
        ActorAndRelation.Find,
        UnknownIds.Find,
        PartOfCycle.Find,
        CarriedByCycle.Find,
        SelfRelation.Find,
        EndedWithoutDates.Find,
        Contradictions.Find,
        KindsAndTypes.Find,
        RelationsWithoutRule.Find,
        LongTexts.Find,
        Channels.Find,
        StrengthScaleCheck.Find,
        LowNumbers.Find,
        RegisterNumberCheck.Find,
        PersonalNumbers.Find,
        NeighbourhoodPlaces.Find,
        ProjectIds.Find,
    ];
}
