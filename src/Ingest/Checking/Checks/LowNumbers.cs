using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Numbers that are too low to be meant: nobody, less than nothing.</summary>
internal static class LowNumbers
{
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        if (row.Value.AmountEur < 0)
        {
            findings.Add(FindingCodes.AmountNegative.At(row.At("amount_eur"), row.Text("amount_eur")));
        }
    }

    public static IEnumerable<Finding> Find(Draft draft)
    {
        foreach (var row in draft.Actors)
        {
            if (row.Value.Persons < 1)
            {
                yield return FindingCodes.PersonsBelowOne.At(row.At("persons"), row.Text("persons"));
            }

            if (row.Value.Level < 0)
            {
                yield return FindingCodes.LevelNegative.At(row.At("level"), row.Text("level"));
            }
        }
    }
}
