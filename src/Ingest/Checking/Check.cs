using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking.Checks;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>Looks at all tables together and says everything that one fault makes wrong. Pure: it changes nothing.</summary>
internal delegate IEnumerable<Finding> Check(Draft draft);

/// <summary>Looks at one relation when it is read, because relations may be too many to keep. All actors are known by then.</summary>
internal delegate void RelationCheck(in Sourced<Relation> row, Draft draft, FindingList findings);

/// <summary>The checks that go beyond one cell, each in a file of its own.</summary>
internal static class AllChecks
{
    /// <summary>Every check, in the order of their findings about one row: what it says of all together, and what of a single relation.</summary>
    public static ImmutableArray<(Check? All, RelationCheck? Relation)> List { get; } =
    [
        (ActorsMissing.Find, null),
        (ActorAndRelation.Find, ActorAndRelation.Look),
        (UnknownIds.Find, UnknownIds.Look),
        (PartOfCycle.Find, null),
        (CarriedByCycle.Find, null),
        (null, SelfRelation.Look),
        (null, EndedWithoutDates.Look),
        (Contradictions.Find, null),
        (KindsAndTypes.Find, KindsAndTypes.Look),
        (null, RelationsWithoutRule.Look),
        (LongTexts.Find, LongTexts.Look),
        (SeparatorsInIds.Find, SeparatorsInIds.Look),
        (IdsDifferByCase.Find, null),
        (Channels.Find, null),
        (null, StrengthScaleCheck.Look),
        (LowNumbers.Find, LowNumbers.Look),
        (RegisterNumberCheck.Find, null),
        (PersonalNumbers.Find, null),
        (NeighbourhoodPlaces.Find, null),
        (ProjectIds.Find, null),
        (Article9.Find, Article9.Look),
        (Retention.Find, null),
    ];

    /// <summary>Looks at one relation.</summary>
    public static void Look(in Sourced<Relation> row, Draft draft)
    {
        for (var i = 0; i < List.Length; i++)
        {
            List[i].Relation?.Invoke(row, draft, draft.Relations.Findings[i]);
        }
    }

    /// <summary>Adds all findings, in the order of the checks.</summary>
    public static void Conclude(Draft draft, FindingList findings)
    {
        for (var i = 0; i < List.Length; i++)
        {
            findings.AddRange(draft.Relations.Findings[i]);
            findings.AddRange(List[i].All?.Invoke(draft) ?? []);
        }
    }
}
