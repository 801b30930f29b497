using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The relations that a form without dates, status and evidence can say, and how their cells are written.</summary>
internal static class FormTies
{
    /// <summary>The relations that hold on a day and that nobody contradicts; the others would come back as relations that hold.</summary>
    public static IEnumerable<Relation> Holding(Ecosystem ecosystem, DateOnly at, FormLosses losses)
    {
        foreach (var relation in ecosystem.Relations)
        {
            if (!TimeSlice.IsLive(relation, at))
            {
                losses.Row(TableKind.Relations, "status, from, to");
            }
            else if (relation.Certainty == EvidenceKind.Contradicted)
            {
                losses.Row(TableKind.Relations, "evidence");
            }
            else
            {
                yield return relation;
            }
        }
    }

    /// <summary>Both ends as one key: of a relation without direction the same, whichever comes first.</summary>
    public static (string, string) Pair(Relation relation) =>
        relation.IsDirected || string.CompareOrdinal(relation.Source, relation.Target) <= 0 ? (relation.Source, relation.Target) : (relation.Target, relation.Source);

    /// <summary>A cell: the strength, or a mark where there is none or a cell cannot say it.</summary>
    public static string Cell(Relation relation, FormLosses losses)
    {
        if (relation.Strength is not { } strength)
        {
            return "x";
        }

        var text = strength.ToString("R", CultureInfo.InvariantCulture);
        if (Answer.TryRead(text, out var answer) && answer.IsYes && (double?)answer.Strength == strength)
        {
            return text;
        }

        losses.Value(TableKind.Relations, "strength");
        return "x";
    }
}
