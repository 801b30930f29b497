using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>What is known, as the five tables of texts that an import reads back without loss: what every format of export writes.</summary>
public static class EcosystemTables
{
    private const char Separator = ';';

    /// <summary>The tables, in the order of the documentation; of a relation with several statements a row for each group of them that differs in more than who says it.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <returns>All five; those that are optional may have no rows.</returns>
    public static ImmutableArray<TextTable> Of(Ecosystem ecosystem) =>
    [
        Table(TableKind.Actors, ecosystem.Actors.Select(a => (Values(a), a.Attributes))),
        Table(TableKind.Relations, ecosystem.Relations.SelectMany(Rows)),
        Table(TableKind.Memberships, ecosystem.Memberships.Select(m => (Values(m), NoAttributes))),
        Table(TableKind.Attendance, ecosystem.Attendance.Select(a => (Values(a), NoAttributes))),
        Table(TableKind.Coverage, ecosystem.Coverage.Select(c => (Values(c), NoAttributes))),
    ];

    private static ImmutableSortedDictionary<string, string> NoAttributes => ImmutableSortedDictionary<string, string>.Empty;

    private static TextTable Table(TableKind kind, IEnumerable<(Dictionary<string, string?> Values, ImmutableSortedDictionary<string, string> Attributes)> rows)
    {
        var all = rows.ToArray();
        ImmutableArray<string> fields = [.. Headings.Of(kind).Select(f => f.Name)];
        var attributes = all.SelectMany(r => r.Attributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new TextTable(
            kind,
            [.. fields, .. attributes],
            [.. all.Select(row => (string[])[.. fields.Select(f => row.Values.GetValueOrDefault(f) ?? ""), .. attributes.Select(a => row.Attributes.GetValueOrDefault(a, ""))])]);
    }

    private static Dictionary<string, string?> Values(Actor actor) => new(StringComparer.Ordinal)
    {
        ["id"] = actor.Id,
        ["name"] = actor.Name,
        ["kind"] = actor.Kind,
        ["sphere"] = StoredWords.Of(actor.Sphere),
        ["neighbourhood"] = string.Join(Separator, actor.Neighbourhoods),
        ["city"] = actor.City,
        ["part_of"] = actor.PartOf,
        ["legal_form"] = actor.LegalForm,
        ["since"] = actor.Since,
        ["level"] = Text(actor.Level),
        ["generic"] = Yes(actor.IsGeneric),
        ["persons"] = Text(actor.Persons),
        ["aliases"] = string.Join(Separator, actor.Aliases),
        ["kvk"] = actor.Kvk,
        ["rsin"] = actor.Rsin,
        ["document"] = actor.Document,
        ["document_ref"] = actor.DocumentRef,
        ["note"] = actor.Note,
    };

    private static IEnumerable<(Dictionary<string, string?> Values, ImmutableSortedDictionary<string, string> Attributes)> Rows(Relation relation)
    {
        var statements = Statements(relation.Evidence).ToArray();
        foreach (var said in statements.Length == 0 ? [[]] : statements)
        {
            yield return (Values(relation, said), relation.Attributes);
        }
    }

    /// <summary>Statements that differ only in who says them stand in one row, as long as they follow each other: their order is kept.</summary>
    private static IEnumerable<List<Evidence>> Statements(ImmutableArray<Evidence> evidence)
    {
        var group = new List<Evidence>();
        foreach (var statement in evidence)
        {
            var isNext = group.Count > 0 && group[0].ReportedBy is not null && statement.ReportedBy is not null
                && group[0] with { ReportedBy = null } == statement with { ReportedBy = null };
            if (group.Count > 0 && !isNext)
            {
                yield return group;
                group = [];
            }

            group.Add(statement);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static Dictionary<string, string?> Values(Relation relation, List<Evidence> said) => new(StringComparer.Ordinal)
    {
        ["id"] = relation.Id,
        ["source"] = relation.Source,
        ["target"] = relation.Target,
        ["type"] = relation.Type,
        ["resource"] = relation.Resource,
        ["directed"] = relation.IsDirected ? "yes" : "no",
        ["strength"] = relation.Strength is { } strength ? Number(strength.ToString("R", CultureInfo.InvariantCulture)) : null,
        ["amount_eur"] = relation.AmountEur is { } amount ? Number(amount.ToString(CultureInfo.InvariantCulture)) : null,
        ["from"] = relation.Period.From?.Text,
        ["to"] = End(relation.Period),
        ["status"] = StoredWords.Of(relation.Status),
        ["evidence"] = said.Count > 0 ? StoredWords.Of(said[0].Kind) : null,
        ["carried_by"] = relation.CarriedBy.ToString(),
        ["source_acting_for"] = relation.SourceActingFor,
        ["target_acting_for"] = relation.TargetActingFor,
        ["do_not_approach"] = Yes(relation.DoNotApproach),
        ["reported_by"] = string.Join(Separator, said.Select(s => s.ReportedBy).OfType<string>()),
        ["document"] = said.Count > 0 ? said[0].Document : null,
        ["document_ref"] = said.Count > 0 ? said[0].DocumentRef : null,
        ["note"] = relation.Note,
    };

    private static Dictionary<string, string?> Values(Membership membership) => new(StringComparer.Ordinal)
    {
        ["person"] = membership.Person,
        ["organisation"] = membership.Organisation,
        ["role"] = membership.Role,
        ["from"] = membership.Period.From?.Text,
        ["to"] = End(membership.Period),
    };

    private static Dictionary<string, string?> Values(Attendance attendance) => new(StringComparer.Ordinal)
    {
        ["actor"] = attendance.Actor,
        ["event"] = attendance.Event,
        ["date"] = attendance.Date?.Text,
        ["role"] = attendance.Role,
    };

    private static Dictionary<string, string?> Values(Coverage coverage) => new(StringComparer.Ordinal)
    {
        ["informant"] = coverage.Informant,
        ["channel"] = coverage.Channel,
        ["asked"] = coverage.Asked ? "yes" : "no",
        ["complete"] = coverage.Complete ? "yes" : "no",
        ["date"] = coverage.Date?.Text,
        ["document"] = coverage.Document,
    };

    private static string? End(Period period) => period.IsOpenEnded ? "open" : period.To?.Text;

    private static string? Yes(bool value) => value ? "yes" : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as an import reads it back: without an exponent, and never with three decimals, which could be thousands.</summary>
    private static string Number(string text)
    {
        if (text.Contains('E', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain))
        {
            text = plain.ToString(CultureInfo.InvariantCulture);
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point >= 0 && text.Length - point - 1 == 3 ? text + "0" : text;
    }
}

/// <summary>One of the five tables as texts, for writing.</summary>
/// <param name="Kind">Which of the five it is.</param>
/// <param name="Headings">Every column of the documentation, and then the attributes that the project holds beside them, in ordinal order.</param>
/// <param name="Rows">The rows; blank is unknown.</param>
public sealed record TextTable(TableKind Kind, ImmutableArray<string> Headings, ImmutableArray<string[]> Rows)
{
    /// <summary>The rows as an import would read them.</summary>
    /// <param name="heading">A heading.</param>
    /// <returns>Its index; -1 when there is none.</returns>
    public int Index(string heading) => Headings.IndexOf(heading);
}
