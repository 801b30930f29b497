using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads the rows of a table of relations.</summary>
internal sealed class RelationRows
{
    private readonly ReadTable _table;
    private readonly Draft _draft;
    private readonly RowReader _rows;
    private readonly int _id, _source, _target, _type, _resource, _directed, _strength, _amount, _from, _to, _status, _evidence, _carriedBy, _notApproach;
    private readonly int _sourceFor, _targetFor, _reportedBy, _reportedOn, _document, _documentRef, _note;

    private RelationRows(ReadTable table, Draft draft, FindingList findings)
    {
        (_table, _draft, _rows) = (table, draft, new RowReader(table, findings));
        int C(string field) => table.Index(field);
        (_id, _source, _target, _type, _resource) = (C("id"), C("source"), C("target"), C("type"), C("resource"));
        (_directed, _strength, _amount, _from, _to) = (C("directed"), C("strength"), C("amount_eur"), C("from"), C("to"));
        (_status, _evidence, _carriedBy, _notApproach) = (C("status"), C("evidence"), C("carried_by"), C("do_not_approach"));
        (_sourceFor, _targetFor, _reportedBy, _reportedOn) = (C("source_acting_for"), C("target_acting_for"), C("reported_by"), C("reported_on"));
        (_document, _documentRef, _note) = (C("document"), C("document_ref"), C("note"));
    }

    /// <summary>Reads every row, and gives each to the draft.</summary>
    public static void Read(ReadTable table, Draft draft, FindingList findings)
    {
        var reading = new RelationRows(table, draft, findings);
        if (reading._id < 0 && table.Table.Rows.Length > 0)
        {
            findings.Add(FindingCodes.RelationIdsMade.At(table.Table.At(table.Table.HeadingRow), ""));
        }

        foreach (var (index, row) in table.Table.Rows.Index())
        {
            var relation = reading.Read(row, id: null);
            draft.Add(new Sourced<Relation>(relation, table, index, row) { Unread = reading._rows.Unread });
        }

        reading._rows.Finish();
    }

    /// <summary>Reads a row that was read before; what was said of it then is not said again.</summary>
    public static Sourced<Relation> Again(ReadTable table, int index, string id, Draft draft)
    {
        var row = table.Table.Rows[index];
        return new(new RelationRows(table, draft, []).Read(row, id), table, index, row);
    }

    private Relation Read(Row row, string? id)
    {
        var rows = _rows;
        rows.MoveTo(row);
        var (start, end, kind) = (rows.Needed(_source, "source"), rows.Needed(_target, "target"), _draft.Type(rows.Needed(_type, "type")));
        return new Relation
        {
            Id = id ?? (_id < 0 ? _draft.MadeId(start, kind, end) : rows.Needed(_id, "id")),
            Source = start,
            Target = end,
            Type = kind,
            Resource = rows.OpenWord(_resource, Words.Resources),
            IsDirected = rows.Word(_directed, Words.Directed, "directed", "yes") == "yes",
            Strength = (double?)rows.Number(_strength, isCount: false),
            AmountEur = rows.Number(_amount, isCount: true),
            Period = rows.Period(_from, _to),
            Status = ParseStatus(rows.Word(_status, Words.Status, "status", "active")),
            CarriedBy = CarriedBy.Parse(rows.Text(_carriedBy)),
            SourceActingFor = rows.Text(_sourceFor),
            TargetActingFor = rows.Text(_targetFor),
            DoNotApproach = rows.Word(_notApproach, Words.YesNo) == "yes",
            Evidence = Statements(rows.List(_reportedBy), rows.Date(_reportedOn), rows.Text(_document), rows.Text(_documentRef)),
            Note = rows.Text(_note),
            Attributes = rows.Attributes(),
        };
    }

    /// <summary>One statement for each who reported it. A source that is named without saying how sure it is counts as having said so; without any source nothing is claimed.</summary>
    private ImmutableArray<Evidence> Statements(ImmutableArray<string> reporters, PartialDate? on, string? document, string? documentRef)
    {
        if (_rows.Text(_evidence) is null && reporters.IsEmpty && (document ?? documentRef) is null && on is null)
        {
            return [];
        }

        var kind = _rows.Word(_evidence, Words.Evidence, "evidence", "stated") switch
        {
            "implied" => EvidenceKind.Implied,
            "contradicted" => EvidenceKind.Contradicted,
            _ => EvidenceKind.Stated,
        };
        return reporters.Length < 2
            ? [new Evidence(kind, reporters.FirstOrDefault(), document, documentRef, on)]
            : [.. reporters.Distinct(StringComparer.Ordinal).Select(reporter => new Evidence(kind, reporter, document, documentRef, on))];
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
