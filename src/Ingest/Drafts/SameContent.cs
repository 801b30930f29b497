using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Compares rows by what they say. Records hold arrays, which compare by identity, so their own equality does not serve.</summary>
internal static class SameContent
{
    /// <summary>Names of the columns in which two actors differ.</summary>
    public static IEnumerable<string> Differences(Actor a, Actor b)
    {
        if (a.Attributes.SequenceEqual(b.Attributes) && a.Neighbourhoods.SequenceEqual(b.Neighbourhoods) && a.Aliases.SequenceEqual(b.Aliases)
            && a == b with { Attributes = a.Attributes, Neighbourhoods = a.Neighbourhoods, Aliases = a.Aliases })
        {
            return [];
        }

        return Names(
            ("name", a.Name, b.Name), ("kind", a.Kind, b.Kind), ("sphere", a.Sphere?.ToString(), b.Sphere?.ToString()),
            ("neighbourhood", Text(a.Neighbourhoods), Text(b.Neighbourhoods)), ("city", a.City, b.City), ("part_of", a.PartOf, b.PartOf),
            ("legal_form", a.LegalForm, b.LegalForm), ("since", a.Since, b.Since), ("level", Text(a.Level), Text(b.Level)),
            ("generic", a.IsGeneric.ToString(), b.IsGeneric.ToString()), ("persons", Text(a.Persons), Text(b.Persons)),
            ("aliases", Text(a.Aliases), Text(b.Aliases)), ("kvk", a.Kvk, b.Kvk), ("rsin", a.Rsin, b.Rsin), ("oin", a.Oin, b.Oin), ("cbs", a.Cbs, b.Cbs), ("document", a.Document, b.Document),
            ("document_ref", a.DocumentRef, b.DocumentRef), ("note", a.Note, b.Note)).Concat(Names(a.Attributes, b.Attributes));
    }

    /// <summary>Names of the columns in which two relations differ; who said it, and where, is not among them: that is another statement.</summary>
    public static IEnumerable<string> Differences(Relation a, Relation b)
    {
        if (a.Attributes.SequenceEqual(b.Attributes) && a == b with { Attributes = a.Attributes, Evidence = a.Evidence })
        {
            return [];
        }

        return Names(
            ("source", a.Source, b.Source), ("target", a.Target, b.Target), ("type", a.Type, b.Type), ("resource", a.Resource, b.Resource),
            ("directed", a.IsDirected.ToString(), b.IsDirected.ToString()), ("strength", Text(a.Strength), Text(b.Strength)),
            ("amount_eur", Text(a.AmountEur), Text(b.AmountEur)), ("from", a.Period.From?.Text, b.Period.From?.Text),
            ("to", End(a.Period), End(b.Period)), ("status", a.Status.ToString(), b.Status.ToString()),
            ("carried_by", a.CarriedBy.ToString(), b.CarriedBy.ToString()), ("source_acting_for", a.SourceActingFor, b.SourceActingFor),
            ("target_acting_for", a.TargetActingFor, b.TargetActingFor),
            ("do_not_approach", a.DoNotApproach.ToString(), b.DoNotApproach.ToString()), ("note", a.Note, b.Note))
            .Concat(Names(a.Attributes, b.Attributes));
    }

    private static IEnumerable<string> Names(params (string Name, string? A, string? B)[] fields) => fields.Where(f => f.A != f.B).Select(f => f.Name);

    private static IEnumerable<string> Names(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Keys.Union(b.Keys, StringComparer.Ordinal).Where(name => a.GetValueOrDefault(name) != b.GetValueOrDefault(name)).Order(StringComparer.Ordinal);

    private static string? End(Period period) => period.IsOpenEnded ? "open" : period.To?.Text;

    private static string Text(IEnumerable<string> list) => string.Join(';', list);

    private static string? Text(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);
}
