using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads the table of links of a Net-Map workshop: from, to, and a column for each kind of link, by its type or by the colour of its line, with a mark where it was drawn.</summary>
/// <remarks>
/// After the Net-Map toolbox of E. Schiffer, in which actors are cards, links are lines of a colour for each kind, and towers of discs show influence. The actors are an
/// ordinary table; the height of the tower stays an attribute, since influence that people perceive is no mandate.
/// </remarks>
internal static class NetMap
{
    public static TablesReading? Read(Table table, bool isSaid)
    {
        var mapping = ColumnMapping.Of(table, TableKind.Relations);
        if (mapping.Find("source") is not { } source || mapping.Find("target") is not { } target || mapping.Find("type") is { IsConstant: false })
        {
            return null;
        }

        var links = FormTable.OwnColumns(table)
            .Where(c => !c.IsLeftOut && c.Index != source.Index && c.Index != target.Index && c.Heading.Length > 0)
            .Select(c => (Column: c, About: About(table, c.Heading)))
            .ToArray();
        var known = links.Where(l => l.About is not null).ToArray();
        if (known.Length == 0 && !isSaid)
        {
            return null;
        }

        var findings = new List<Finding>();
        var rows = new List<Row>();
        foreach (var row in table.Rows)
        {
            foreach (var (column, about) in known)
            {
                if (!Answer.TryRead(row.Text(column.Index), out var answer))
                {
                    findings.Add(FindingCodes.AnswerWrong.At(table.At(row.Number, column.Heading), row.Text(column.Index)));
                }
                else if (answer.IsYes)
                {
                    var (from, to) = (row.Text(source.Index).Trim(), row.Text(target.Index).Trim());
                    var isDirected = about!.IsDirected ?? !FormTable.IsMutual(about.Type);
                    rows.Add(row with
                    {
                        Values = [about.IsIncoming ? to : from, about.IsIncoming ? from : to, about.Type, isDirected ? "yes" : "no", answer.Strength is > 1 || about.HasStrengths ? answer.Text(true) : ""],
                        Stands = [(about.IsIncoming ? target : source).Heading, (about.IsIncoming ? source : target).Heading, column.Heading, column.Heading, column.Heading],
                    });
                }
            }
        }

        foreach (var (column, _) in links.Where(l => l.About is null))
        {
            findings.Add((isSaid && table.Map?.Questions.IsEmpty != false ? FindingCodes.TypeNotSaid : FindingCodes.ColumnNotOfForm).At(table.At(table.HeadingRow, column.Heading), column.Heading));
        }

        findings.Insert(0, FindingCodes.FormRecognised.At(table.At(), "netmap", $"{table.Rows.Length} × {known.Length}", $"{rows.Count} x", string.Join("; ", known.Select(l => $"{l.Column.Heading} = {l.About!.Type}"))));
        return new TablesReading(
            [FormTable.Of(table, TableKind.Relations, ["source", "target", "type", "directed", "strength"], rows)], [.. findings], findings.All(f => f.Code != FindingCodes.TypeNotSaid.Code));
    }

    /// <summary>What a column of links is about: as the mapping file says of its heading, a colour for example, else the type that the heading names.</summary>
    private static QuestionMap? About(Table table, string heading) =>
        table.Map?.Questions.GetValueOrDefault(Key.Of(heading))
        ?? FormTable.Marked(heading)
        ?? (Words.Types.Find(heading) is { } type ? new QuestionMap(type, null, IsIncoming: false, null) : null);
}
