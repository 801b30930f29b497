using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>The heading under which an attribute is written: its own name, unless that means a column of the documentation.</summary>
internal static class AttributeHeading
{
    private const string Mark = "attribute ";

    /// <summary>The heading for an attribute.</summary>
    public static string Of(string attribute, ImmutableArray<Field> fields) =>
        attribute.StartsWith(Mark, StringComparison.Ordinal) || fields.Any(f => Means(f, Key.Of(attribute))) ? Mark + attribute : attribute;

    /// <summary>The attribute that a heading is for.</summary>
    public static string Attribute(string heading) => heading.StartsWith(Mark, StringComparison.Ordinal) ? heading[Mark.Length..] : heading;

    private static bool Means(Field field, string key) =>
        key.Length == 0 || Key.Of(field.Name) == key || field.Synonyms.Concat(field.Fallbacks).Any(s => Key.Of(s) == key);
}
