using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads the table relations.</summary>
internal static class RelationRows
{
    public static void Read(ReadTable table, Draft draft, List<Finding> findings)
    {
        var rows = new RowReader(table, findings);
        int C(string field) => table.Index(field);
        var (id, source, target, type, resource) = (C("id"), C("source"), C("target"), C("type"), C("resource"));
        var (directed, strength, amount, from, to) = (C("directed"), C("strength"), C("amount_eur"), C("from"), C("to"));
        var (status, evidence, carriedBy, notApproach) = (C("status"), C("evidence"), C("carried_by"), C("do_not_approach"));
        var (sourceFor, targetFor, reportedBy) = (C("source_acting_for"), C("target_acting_for"), C("reported_by"));
        var (document, documentRef, note) = (C("document"), C("document_ref"), C("note"));
        if (id < 0 && table.Table.Rows.Length > 0)
        {
            findings.Add(FindingCodes.RelationIdsMade.At(table.Table.At(table.Table.HeadingRow), ""));
        }

        for (var row = 0; row < table.Table.Rows.Length; row++)
        {
            rows.MoveTo(row);
            var (start, end, kind) = (rows.Needed(source, "source"), rows.Needed(target, "target"), draft.Type(rows.Needed(type, "type")));
            var relation = new Relation
            {
                Id = id < 0 ? draft.MadeId(start, kind, end) : rows.Needed(id, "id"),
                Source = start,
                Target = end,
                Type = kind,
                Resource = rows.OpenWord(resource, Words.Resources),
                IsDirected = rows.Word(directed, Words.Directed, "directed", "yes") == "yes",
                Strength = (double?)rows.Number(strength, isCount: false),
                AmountEur = rows.Number(amount, isCount: true),
                Period = rows.Period(from, to),
                Status = ParseStatus(rows.Word(status, Words.Status, "status", "active")),
                CarriedBy = CarriedBy.Parse(rows.Text(carriedBy)),
                SourceActingFor = rows.Text(sourceFor),
                TargetActingFor = rows.Text(targetFor),
                DoNotApproach = rows.Word(notApproach, Words.YesNo) == "yes",
                Evidence = Statements(rows, evidence, rows.List(reportedBy), rows.Text(document), rows.Text(documentRef)),
                Note = rows.Text(note),
                Attributes = rows.Attributes(),
            };
            draft.Add(new Sourced<Relation>(relation, table, row), rows.IsRejected);
        }

        rows.Finish();
    }

    /// <summary>One statement for each who reported it. A source that is named without saying how sure it is counts as having said so; without any source nothing is claimed.</summary>
    private static ImmutableArray<Evidence> Statements(RowReader rows, int column, ImmutableArray<string> reporters, string? document, string? documentRef)
    {
        if (rows.Text(column) is null && reporters.IsEmpty && (document ?? documentRef) is null)
        {
            return [];
        }

        var kind = rows.Word(column, Words.Evidence, "evidence", "stated") switch
        {
            "implied" => EvidenceKind.Implied,
            "contradicted" => EvidenceKind.Contradicted,
            _ => EvidenceKind.Stated,
        };
        return reporters.IsEmpty
            ? [new Evidence(kind, null, document, documentRef)]
            : [.. reporters.Distinct(StringComparer.Ordinal).Select(reporter => new Evidence(kind, reporter, document, documentRef))];
    }

    private static RelationStatus ParseStatus(string word) => word switch
    {
        "at_risk" => RelationStatus.AtRisk,
        "planned" => RelationStatus.Planned,
        "failed" => RelationStatus.Failed,
        "ended" => RelationStatus.Ended,
        _ => RelationStatus.Active,
    };

    /// <summary>A relation without an id of its own gets one from what it says, so that the same file gives the same ids.</summary>
    public static string MadeId(string source, string type, string target, int number) =>
        $"{source}--{type}--{target}" + (number > 1 ? "#" + number.ToString(CultureInfo.InvariantCulture) : "");
}
