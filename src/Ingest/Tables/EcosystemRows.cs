using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tables;

/// <summary>An ecosystem as the five tables of the documentation, so that what is written in any format is read back as the same.</summary>
public static class EcosystemRows
{
    /// <summary>The tables that have rows, in the order of the documentation, with the columns that somebody filled in.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <returns>A table each: headings of the documentation, then those of attributes.</returns>
    public static ImmutableArray<WrittenTable> Of(Ecosystem ecosystem) =>
    [
        .. new[]
        {
            Table(TableKind.Actors, ecosystem.Actors.Select(a => (new Func<string, string>(field => Actor(a, field)), a.Attributes))),
            Table(TableKind.Relations, ecosystem.Relations.SelectMany(Statements)),
            Table(TableKind.Memberships, ecosystem.Memberships.Select(m => (new Func<string, string>(field => Membership(m, field)), NoAttributes))),
            Table(TableKind.Attendance, ecosystem.Attendance.Select(a => (new Func<string, string>(field => Attendance(a, field)), NoAttributes))),
            Table(TableKind.Coverage, ecosystem.Coverage.Select(c => (new Func<string, string>(field => Coverage(c, field)), NoAttributes))),
        }.Where(t => t.Rows.Length > 0 || t.Kind is TableKind.Actors or TableKind.Relations),
    ];

    private static ImmutableSortedDictionary<string, string> NoAttributes => ImmutableSortedDictionary<string, string>.Empty;

    private static WrittenTable Table(TableKind kind, IEnumerable<(Func<string, string> Text, ImmutableSortedDictionary<string, string> Attributes)> items)
    {
        var all = items.ToArray();
        var fields = Headings.Of(kind);
        var rows = all.Select(item => fields.Select(f => item.Text(f.Name)).ToArray()).ToArray();
        var used = Enumerable.Range(0, fields.Length).Where(i => fields[i].IsRequired || rows.Any(r => r[i].Length > 0)).ToArray();
        var attributes = all.SelectMany(i => i.Attributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new WrittenTable(
            kind,
            [.. used.Select(i => fields[i].Name)],
            [.. attributes.Select(a => AttributeHeading.Of(a, fields))],
            [.. rows.Select((row, index) => (string[])[.. used.Select(i => row[i]), .. attributes.Select(a => all[index].Attributes.GetValueOrDefault(a, ""))])]);
    }

    private static string Actor(Actor a, string field) => field switch
    {
        "id" => a.Id,
        "name" => a.Name,
        "kind" => a.Kind,
        "sphere" => a.Sphere?.ToString().ToLowerInvariant() ?? "",
        "neighbourhood" => string.Join(';', a.Neighbourhoods),
        "city" => a.City ?? "",
        "part_of" => a.PartOf ?? "",
        "legal_form" => a.LegalForm ?? "",
        "since" => a.Since ?? "",
        "level" => Whole(a.Level),
        "generic" => a.IsGeneric ? "yes" : "",
        "persons" => Whole(a.Persons),
        "aliases" => string.Join(';', a.Aliases),
        "kvk" => a.Kvk ?? "",
        "rsin" => a.Rsin ?? "",
        "oin" => a.Oin ?? "",
        "cbs" => a.Cbs ?? "",
        "document" => a.Document ?? "",
        "document_ref" => a.DocumentRef ?? "",
        "note" => a.Note ?? "",
        _ => throw NotWritten(field),
    };

    /// <summary>A row for each statement on a relation; all of them have its id.</summary>
    private static IEnumerable<(Func<string, string> Text, ImmutableSortedDictionary<string, string> Attributes)> Statements(Relation r) =>
        (r.Evidence.IsEmpty ? new Evidence?[] { null } : [.. r.Evidence]).Select(e => (new Func<string, string>(field => Relation(r, e, field)), r.Attributes));

    private static string Relation(Relation r, Evidence? e, string field) => field switch
    {
        "id" => r.Id,
        "source" => r.Source,
        "target" => r.Target,
        "type" => r.Type,
        "resource" => r.Resource ?? "",
        "directed" => YesNo(r.IsDirected),
        "strength" => r.Strength is { } strength ? Number(strength.ToString("R", CultureInfo.InvariantCulture)) : "",
        "amount_eur" => r.AmountEur is { } amount ? Number(amount.ToString(CultureInfo.InvariantCulture)) : "",
        "from" => r.Period.From?.Text ?? "",
        "to" => r.Period.IsOpenEnded ? "open" : r.Period.To?.Text ?? "",
        "status" => r.Status == RelationStatus.AtRisk ? "at_risk" : r.Status.ToString().ToLowerInvariant(),
        "evidence" => e?.Kind.ToString().ToLowerInvariant() ?? "",
        "carried_by" => r.CarriedBy.ToString(),
        "source_acting_for" => r.SourceActingFor ?? "",
        "target_acting_for" => r.TargetActingFor ?? "",
        "do_not_approach" => r.DoNotApproach ? "yes" : "",
        "reported_by" => e?.ReportedBy ?? "",
        "reported_on" => e?.ReportedOn?.Text ?? "",
        "document" => e?.Document ?? "",
        "document_ref" => e?.DocumentRef ?? "",
        "note" => r.Note ?? "",
        _ => throw NotWritten(field),
    };

    private static string Membership(Membership m, string field) => field switch
    {
        "person" => m.Person,
        "organisation" => m.Organisation,
        "role" => m.Role ?? "",
        "from" => m.Period.From?.Text ?? "",
        "to" => m.Period.IsOpenEnded ? "open" : m.Period.To?.Text ?? "",
        _ => throw NotWritten(field),
    };

    private static string Attendance(Attendance a, string field) => field switch
    {
        "actor" => a.Actor,
        "event" => a.Event,
        "date" => a.Date?.Text ?? "",
        "role" => a.Role ?? "",
        _ => throw NotWritten(field),
    };

    private static string Coverage(Coverage c, string field) => field switch
    {
        "informant" => c.Informant,
        "channel" => c.Channel,
        "asked" => YesNo(c.Asked),
        "complete" => YesNo(c.Complete),
        "date" => c.Date?.Text ?? "",
        "document" => c.Document ?? "",
        _ => throw NotWritten(field),
    };

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Three decimals could be read as thousands; a fourth makes it sure.</summary>
    private static string Number(string text) => text.IndexOf('.') is >= 1 and <= 3 and var point && text.Length - point == 4 && text[0] != '0' ? text + "0" : text;

    private static InvalidOperationException NotWritten(string field) => new($"The column {field} is read and not written.");
}

/// <summary>A table to be written.</summary>
/// <param name="Kind">Which of the five.</param>
/// <param name="Fields">Headings of the documentation.</param>
/// <param name="Attributes">Headings of attributes, behind them.</param>
/// <param name="Rows">The rows, as many cells as there are headings.</param>
public sealed record WrittenTable(TableKind Kind, ImmutableArray<string> Fields, ImmutableArray<string> Attributes, ImmutableArray<string[]> Rows)
{
    /// <summary>All headings.</summary>
    public string[] Headings => [.. Fields, .. Attributes];
}
