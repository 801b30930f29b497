using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Which column of a file is which column of the documentation.</summary>
public sealed class ColumnMapping
{
    private readonly Dictionary<string, Column> _columns;

    private ColumnMapping(Dictionary<string, Column> columns, ImmutableArray<Column> unknown, ImmutableArray<Finding> findings) =>
        (_columns, Unknown, Findings) = (columns, unknown, findings);

    /// <summary>Columns that mean nothing to the program; kept as attributes.</summary>
    public ImmutableArray<Column> Unknown { get; }

    /// <summary>What is wrong or worth saying about the headings.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The column of the file for a column of the documentation.</summary>
    /// <param name="field">Such as <c>part_of</c>.</param>
    /// <returns>The column, or null when the file has none.</returns>
    public Column? Find(string field) => _columns.GetValueOrDefault(field);

    /// <summary>Maps the headings of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="kind">Which of the five it is.</param>
    /// <returns>The mapping, with its findings.</returns>
    public static ColumnMapping Of(Table table, TableKind kind) => Of(table, Headings.Of(kind), kind == TableKind.Actors);

    /// <summary>Maps the headings of a table to columns that are given.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fields">The columns that it can have.</param>
    /// <param name="mayNameServe">Whether a name can stand in for an id.</param>
    /// <returns>The mapping, with its findings.</returns>
    internal static ColumnMapping Of(Table table, ImmutableArray<Field> fields, bool mayNameServe)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var unique = WithoutDoubles(table, findings);
        var columns = new Dictionary<string, Column>(StringComparer.Ordinal);
        var taken = Said(table, fields, columns, findings);
        // First the headings that are sure; then, for columns still missing, those that mean them only if nothing else does.
        // So From and To are ends in a file of Kumu, and dates in a file that has a source and a target.
        foreach (var field in fields.Where(f => f.IsRequired).Concat(fields.Where(f => !f.IsRequired)))
        {
            Take(field, [field.Name, .. field.Synonyms], unique, columns, taken, findings, table);
            if (!columns.ContainsKey(field.Name) && MayFallBack(field, columns))
            {
                Take(field, field.Fallbacks, unique, columns, taken, findings, table);
            }
        }

        foreach (var constant in table.Columns.Where(c => c.IsConstant))
        {
            taken.Add(constant.Index);
            if (fields.Any(f => f.Name == constant.Means))
            {
                columns.TryAdd(constant.Means!, constant);
            }
        }

        var kept = unique.Values.Select(c => c.Index).ToHashSet();
        var unknown = table.Columns.Where(c => !taken.Contains(c.Index) && kept.Contains(c.Index)).ToImmutableArray();
        Complain(table, fields, mayNameServe, columns, unknown, findings);
        return new ColumnMapping(columns, unknown, findings.ToImmutable());
    }

    /// <summary>Columns of which a mapping file or a guess says what they are, or that they are not to be read.</summary>
    private static HashSet<int> Said(
        Table table, ImmutableArray<Field> fields, Dictionary<string, Column> columns, ImmutableArray<Finding>.Builder findings)
    {
        var taken = new HashSet<int>();
        foreach (var column in table.Columns.Where(c => c.IsLeftOut || (c.Means is not null && !c.IsConstant && fields.Any(f => f.Name == c.Means))))
        {
            taken.Add(column.Index);
            if (!column.IsLeftOut && !columns.TryAdd(column.Means!, column))
            {
                findings.Add(FindingCodes.HeadingsMeanTheSame.At(
                    table.At(table.HeadingRow, column.Heading), column.Heading, columns[column.Means!].Heading, column.Means!));
            }
        }

        return taken;
    }

    private static Dictionary<string, Column> WithoutDoubles(Table table, ImmutableArray<Finding>.Builder findings)
    {
        var unique = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var key = Key.Of(column.Heading);
            if (key.Length == 0 || column.Means is not null || column.IsLeftOut)
            {
                // Kept under a number of its own: what has no name is not thrown away.
                unique.Add($" {column.Index}", column);
            }
            else if (!unique.TryAdd(key, column))
            {
                findings.Add(FindingCodes.HeadingTwice.At(table.At(table.HeadingRow, column.Heading), column.Heading, unique[key].Heading));
            }
        }

        return unique;
    }

    private static void Take(
        Field field,
        ImmutableArray<string> headings,
        Dictionary<string, Column> unique,
        Dictionary<string, Column> columns,
        HashSet<int> taken,
        ImmutableArray<Finding>.Builder findings,
        Table table)
    {
        foreach (var heading in headings.Select(Key.Of).Distinct(StringComparer.Ordinal))
        {
            if (!unique.TryGetValue(heading, out var column) || taken.Contains(column.Index))
            {
                continue;
            }

            if (columns.TryAdd(field.Name, column))
            {
                taken.Add(column.Index);
            }
            else if (columns[field.Name].Means is null && !field.Fallbacks.Contains(heading))
            {
                findings.Add(FindingCodes.HeadingsMeanTheSame.At(
                    table.At(table.HeadingRow, column.Heading), column.Heading, columns[field.Name].Heading, field.Name));
                taken.Add(column.Index);
            }
        }
    }

    /// <summary>Ends go together: beside a column "source", a column "to" is a date.</summary>
    private static bool MayFallBack(Field field, Dictionary<string, Column> columns) =>
        field.Name != "target" || !columns.TryGetValue("source", out var source) || Key.Of(source.Heading) is "from" or "van";

    private static void Complain(
        Table table,
        ImmutableArray<Field> fields,
        bool mayNameServe,
        Dictionary<string, Column> columns,
        ImmutableArray<Column> unknown,
        ImmutableArray<Finding>.Builder findings)
    {
        foreach (var field in fields.Where(f => f.IsRequired && !columns.ContainsKey(f.Name)))
        {
            if (!mayNameServe || field.Name != "id" || !columns.ContainsKey("name"))
            {
                var others = string.Join(", ", field.Synonyms.Take(4));
                findings.Add(FindingCodes.ColumnMissing.At(table.At(table.HeadingRow), "", [field.Name, others, .. WayOn(table, field, unknown)]));
            }
        }

        foreach (var column in unknown)
        {
            findings.Add(column.Heading.Length == 0
                ? FindingCodes.HeadingBlank.At(table.At(table.HeadingRow), "", AttributeName(column))
                : FindingCodes.ColumnUnknown.At(table.At(table.HeadingRow, column.Heading), column.Heading));
        }
    }

    /// <summary>Files of Gephi, yEd and the like know no kinds and types: what a mapping file says then, with the attributes that may say it.</summary>
    private static string[] WayOn(Table table, Field field, ImmutableArray<Column> unknown) => (table.Kind, field.Name) switch
    {
        (TableKind.Actors, "kind") => [Attributes(unknown), "{ \"tables\": [ { \"table\": \"actors\", \"constants\": { \"kind\": \"other\" } } ] }"],
        (TableKind.Relations, "type") => [Attributes(unknown), "{ \"tables\": [ { \"table\": \"relations\", \"constants\": { \"type\": \"contact\" } } ] }"],
        _ => ["", ""],
    };

    private static string Attributes(ImmutableArray<Column> unknown) =>
        string.Join(", ", unknown.Select(c => c.Heading).Where(h => h.Length > 0).Take(8)) is { Length: > 0 } list ? list : "-";

    internal static string AttributeName(Column column) => column.Heading.Length > 0 ? AttributeHeading.Attribute(column.Heading) : $"column {column.Index + 1}";
}
