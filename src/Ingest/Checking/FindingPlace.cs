using System.Globalization;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Checking;

/// <summary>Says a place in the words of its file: a workbook has sheets, rows and columns, a graph file lines and attributes, JSON lists with elements.</summary>
internal static class FindingPlace
{
    // A table that was made of a sheet of another form is called after both.
    private const string Part = " · ";

    private enum Form
    {
        Text,
        Workbook,
        Json,
        Graph,
    }

    /// <summary>The place in the reader's language.</summary>
    public static string Of(Place place, string language)
    {
        var form = FormOf(place.File);
        var parts = new List<string> { place.File.Length > 0 ? Texts.Fill("{0}", [place.File]) : Texts.Of("Where.All", language) };
        if (Sheet(place) is { } sheet)
        {
            parts.Add(Said(form == Form.Json ? "Where.List" : "Where.Sheet", sheet, language));
        }

        if (place.Row is { } row)
        {
            var key = form == Form.Graph || (form == Form.Json && place.Sheet is null) ? "Where.Line" : form == Form.Json ? "Where.Element" : "Where.Row";
            parts.Add(Said(key, row.ToString(CultureInfo.InvariantCulture), language));
        }
        else if (Table(place) is { } table && Texts.Find($"Where.{table}", language) is { } said)
        {
            parts.Add(said);
        }

        if (place.Item is { } item)
        {
            parts.Add(Texts.Fill("\"{0}\"", [item]));
        }

        if (place.Column is { Length: > 0 } column)
        {
            parts.Add(Said(place.File == ProjectFile.FileName ? "Where.Field" : form == Form.Graph ? "Where.Attribute" : "Where.Column", column, language));
        }

        return string.Join(", ", parts);
    }

    /// <summary>The sheet or list that the file has; null when it has none, whatever tables were made of it.</summary>
    public static string? Sheet(Place place) => FormOf(place.File) switch
    {
        Form.Workbook => place.Sheet?.Split(Part)[0],
        Form.Json => place.Sheet,
        _ => null,
    };

    /// <summary>The table that was made of a part of the file; null when the file or sheet is the table.</summary>
    private static string? Table(Place place) => FormOf(place.File) switch
    {
        Form.Json => null,
        Form.Workbook => place.Sheet?.Split(Part) is [_, var made] ? made : null,
        _ => place.Sheet,
    };

    private static string Said(string key, string value, string language) => Texts.Fill(Texts.Of(key, language), [value]);

    private static Form FormOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".xlsx" or ".xlsm" or ".xlsb" or ".xls" => Form.Workbook,
        ".json" => Form.Json,
        ".graphml" or ".gexf" or ".net" or ".paj" or ".dl" or ".xml" => Form.Graph,
        _ => Form.Text,
    };
}
