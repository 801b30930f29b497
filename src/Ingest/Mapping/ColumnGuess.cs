using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Guesses what a column means when no heading says it: by a heading that resembles one, and by what the column holds. Every guess is a finding with how sure it is.</summary>
internal static class ColumnGuess
{
    /// <summary>So much of the values must fit before content alone decides.</summary>
    private const double Sure = 0.8;

    /// <summary>So much must fit when the heading points the same way.</summary>
    private const double Likely = 0.5;

    /// <summary>Whether a column that a table cannot do without is missing, or a heading is nearly one that is known.</summary>
    public static bool IsNeeded(Table table, TableKind kind)
    {
        var mapping = ColumnMapping.Of(table, kind);
        return mapping.Findings.Any(f => f.Code == FindingCodes.ColumnMissing.Code)
            || mapping.Unknown.Any(c => Headings.Of(kind).Any(f => mapping.Find(f.Name) is null && Resembles(c.Heading, f)));
    }

    /// <summary>The table with the columns that could be guessed, and which of the five it then is.</summary>
    public static (Table Table, TableKind? Kind) Guess(Table table, TableKind? kind, Draft draft, FindingList findings)
    {
        foreach (var candidate in kind is { } known ? [known] : ImmutableArray.Create(TableKind.Relations, TableKind.Actors))
        {
            var found = new FindingList();
            var guessed = OfKind(table, candidate, draft, found);
            if (kind is not null || !ColumnMapping.Of(guessed, candidate).Findings.Any(f => f.Code == FindingCodes.ColumnMissing.Code))
            {
                findings.AddRange(found);
                return (guessed, candidate);
            }
        }

        return (table, null);
    }

    private static Table OfKind(Table table, TableKind kind, Draft draft, FindingList findings)
    {
        var mapping = ColumnMapping.Of(table, kind);
        var free = mapping.Unknown.ToList();
        var means = new Dictionary<int, string>();
        foreach (var field in Headings.Of(kind).Where(f => mapping.Find(f.Name) is null).OrderByDescending(f => f.Name == "name").ThenByDescending(f => f.IsRequired))
        {
            // A name serves as an id; of relations an id is made.
            if (field.Name == "id" && (!field.IsRequired || mapping.Find("name") is not null || means.ContainsValue("name")))
            {
                continue;
            }

            var best = free
                .Select(c => (Column: c, Resembles: Resembles(c.Heading, field), Fit: Fit(table, c, field, draft)))
                .Where(c => (c.Resembles && (c.Fit is null || c.Fit >= Likely)) || (field.IsRequired && c.Fit >= Sure))
                .OrderByDescending(c => c.Resembles).ThenByDescending(c => c.Fit ?? 0).ThenBy(c => c.Column.Index)
                .FirstOrDefault();
            if (best.Column is null)
            {
                continue;
            }

            free.Remove(best.Column);
            means.Add(best.Column.Index, field.Name);
            var share = best.Fit is { } fit ? ((int)(fit * 100)).ToString(CultureInfo.InvariantCulture) + " %" : "–";
            findings.Add(FindingCodes.ColumnGuessed.At(table.At(table.HeadingRow, best.Column.Heading), best.Column.Heading, field.Name, best.Resembles ? "✓" : "–", share));
        }

        return means.Count == 0 ? table
            : table with { Columns = [.. table.Columns.Select(c => means.TryGetValue(c.Index, out var field) ? c with { Means = field } : c)] };
    }

    /// <summary>The heading is a known one with something behind it in brackets, or with a letter wrong, or has a known word in it for what cannot be missed.</summary>
    private static bool Resembles(string heading, Field field)
    {
        var open = heading.IndexOfAny(['(', '[', '{', ':']);
        var bare = open > 0 ? heading[..open] : heading;
        var key = Key.Of(bare);
        if ((field.IsRequired || field.Name == "name")
            && bare.Split([' ', '_', '-', '/', '.', '?'], StringSplitOptions.RemoveEmptyEntries).Select(Key.Of).Any(word => word.Length >= 4 && field.Synonyms.Add(field.Name).Contains(word)))
        {
            return true;
        }

        return key.Length > 0 && field.Synonyms.Add(field.Name).Select(Key.Of).Any(name =>
            name == key || (name.Length >= 5 && key.Length >= 5 && name[0] == key[0] && EditDistance.Of(name, key) <= (name.Length >= 9 ? 2 : 1)));
    }

    /// <summary>The share of the values that can be read as a field; null when anything can, or nothing is there.</summary>
    private static double? Fit(Table table, Column column, Field field, Draft draft)
    {
        var values = table.Rows.Select(r => r.Text(column.Index).Trim()).Where(v => v.Length > 0).ToArray();
        if (values.Length == 0)
        {
            return null;
        }

        Func<string, bool>? fits = field.Name switch
        {
            "kind" => v => Words.Kinds.Find(v) is not null || draft.Context.Kinds?.Contains(v) == true,
            "type" => v => Words.Types.Find(v) is not null || draft.Context.Types?.Contains(v) == true,
            "source" or "target" or "person" or "organisation" or "actor" or "event" or "informant" => draft.HasActor,
            "channel" => v => draft.Context.Channels?.Contains(draft.Context.Channel(v)) == true,
            "asked" or "complete" or "generic" or "do_not_approach" => v => Words.YesNo.Find(v) is not null,
            "directed" => v => Words.Directed.Find(v) is not null,
            "status" => v => Words.Status.Find(v) is not null,
            "evidence" => v => Words.Evidence.Find(v) is not null,
            "strength" or "amount_eur" or "persons" or "level" => v => Numbers.TryParse(v, isCount: false, out _, out _),
            "from" or "to" or "since" or "date" => v => Dates.TryParse(v, out _, out _),
            _ => null,
        };
        if (field.Name == "id")
        {
            return values.Length == table.Rows.Length && values.Distinct(StringComparer.Ordinal).Count() == values.Length ? 1 : 0;
        }

        return fits is null ? null : (double)values.Count(fits) / values.Length;
    }
}
