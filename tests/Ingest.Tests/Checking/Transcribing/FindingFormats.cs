using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>Which formats cannot raise a finding, and why: every other format can, and a file shows it. The documentation says the same.</summary>
internal static class FindingFormats
{
    /// <summary>Said where the format has no place for the column that is wrong, which the test finds out for itself.</summary>
    public const string NoPlace = "it has no place for the column";

    private const string Text = "csv, tsv, data package";
    private const string Books = "xlsx, Kumu workbook, NodeXL";
    private const string Xml = "GraphML, GEXF";
    private const string Numbered = "Pajek, DL";
    private const string Forms = "matrix, survey, attendance list, Net-Map";
    private const string Graphs = Xml + ", " + Numbered;
    private const string Rows = Text + ", " + Books + ", Kumu JSON";
    private const string All = Rows + ", " + Graphs + ", " + Forms;

    private const string NotText = "its rows are no lines of text";
    private const string Project = "it is about the project file, whatever the tables are";
    private const string Decisions = "it is about names.csv, which is CSV";
    private const string Map = "it is about the mapping file";
    private const string NoBook = "it is no workbook";
    private const string NoForm = "a matrix, survey, attendance list or Net-Map is listed under its own form";
    private const string NoGraph = "it is no graph file";
    private const string Beside = "the actors stand in a table beside it";
    private const string OwnHeadings = "its columns are names or questions, not headings";

    private static readonly (string Codes, string Formats, string Why)[] Table =
    [
        ("E501 E502 W503 E504 E505 E506 E508 W509", All, Project),
        ("E230 E231", All, Decisions),
        ("E151 W152 E153 W154", All, Map),
        ("E507 E804 N232 W233 W235 W236", Forms, Beside),
        ("W234", "attendance list", "it holds no relations"),
        ("E105", "Kumu JSON", "an empty list is no table"),
        ("E105", "Net-Map", "without a column of a known type it is not recognised"),
        ("E105 N106", "matrix, survey, attendance list", "that nobody named anybody, or was anywhere, is an answer"),
        ("N106", "Kumu JSON, " + Xml, "an empty list is no table"),
        ("E107", "data package", "what is no table of a project is left out (W644)"),
        ("E107", "Kumu workbook, NodeXL, Kumu JSON, " + Graphs, "the format says which table is which"),
        ("E107", Forms, "a form that is not recognised is a CSV file that is not"),
        ("E108", Forms, "the columns are made from the form"),
        ("E109 E110", Xml, "of two attributes that mean the same one is kept under another name (N111)"),
        ("E112", Books, "what is no workbook is E130"),
        ("E112", "Kumu JSON", "what is no JSON is E141"),
        ("E112", Xml, "what is no XML is E602"),
        ("W122", Books + ", " + Xml, "XML says its encoding itself"),
        ("W122", "Kumu JSON", "JSON is always UTF-8"),
        ("E113 W114 E116 W117 E118", Books + ", Kumu JSON, " + Numbered, NotText),
        ("E113 W114 E116 W117", Xml, NotText),
        ("E118", "GEXF", "its values are attributes of elements, which end with the line or the file"),
        ("E120", Graphs, "it always holds nodes"),
        ("E130 E131 E132 W133 W134 N135 W136 E137 E138 N139 W140", Text + ", Kumu JSON, " + Graphs + ", " + Forms, NoBook),
        ("N135", "NodeXL", "every sheet but Edges and Vertices is W134"),
        ("W140", "Kumu workbook, NodeXL", "it is always .xlsx"),
        ("E141", Text + ", " + Books + ", " + Graphs + ", " + Forms, "it is no JSON"),
        ("N142 E143 E144 W145 N146 W147 W148 N149", Rows + ", " + Graphs, NoForm),
        ("E143", "attendance list", "attendance has no type"),
        ("W145 N146 W147", "matrix, attendance list, Net-Map", "only a survey knows who was asked"),
        ("N149", "matrix, attendance list, Net-Map", "only programs for surveys write rows about the questions"),
        ("W148", "matrix, attendance list", "every column is a name"),
        ("W150", Numbered, "it has no headings"),
        ("W150", Forms, OwnHeadings),
        ("E201 E203 N202", Numbered, "a node without a label of its own goes by its number (N619)"),
        ("E205", Numbered, "ties name nodes by number (E614)"),
        ("N237", Numbered, "ties name nodes by number"),
        ("E206", "attendance list", "its rows have no ids"),
        ("N207", "survey", "every answer gets an id"),
        ("N208", Graphs, "its nodes have ids"),
        ("E211", "matrix, attendance list, Net-Map", "it gives no id or name to an actor"),
        ("E303", "survey", "the own name on the list is not asked"),
        ("E304", "DL", NoPlace),
        ("E401", "matrix, survey, Net-Map", "a cell that is no answer is E144"),
        ("E802 W803", Numbered, "all actors are of the kind that the mapping file says"),
        ("W115", Numbered, "it has no headings"),
        ("W115", Xml, "an attribute without a name is how a program draws"),
        ("W233 W235", Numbered, NoPlace),
        ("E601 E602 W603 E604 E605 W606 W607 W608 W609 N610 N611 N612 N613 E614 E615 E618 N619 W620 E621 E622 E623 E624 E625 N626 W627 W628 W629 E630 E631 N646 W647 N648", Rows + ", " + Forms, NoGraph),
        ("E616 N617", "data package, " + Books + ", Kumu JSON, " + Forms, "strengths are looked at in a plain network, of ties in CSV or a graph file"),
        ("E601", Xml, "its extension says the format; what is wrong is E602 or E604"),
        ("E602 W603 E624 E625", Numbered, "it is no XML"),
        ("E605", "DL", "its nodes are told apart by number (N619)"),
        ("W607 W609", Numbered, "it has no nodes within nodes"),
        ("W609", "GEXF", "it has no ties of more than two"),
        ("W608", "GraphML, DL", "it has no times"),
        ("N610", Numbered, "it has no attributes"),
        ("N611", "DL", "it has no direction of its own"),
        ("N612 N613", Xml, "it says which ties have a direction"),
        ("E614 E615 N619 E622", Xml, "its nodes have ids"),
        ("E618", Xml, "it cannot declare more than it lists"),
        ("W620", "GEXF, DL", "it has no other parts"),
        ("E621 E622", "Pajek", "it is a form of DL"),
        ("E621", Xml, "it is a form of DL"),
        ("N626", "DL", "it says nothing of drawing"),
        ("W627", "GraphML, DL", "it has no times"),
        ("W628", "GraphML, Pajek, DL", "its attributes have no periods"),
        ("W629", "GEXF, Pajek, DL", "it says nothing of the whole"),
        ("E630", Numbered, "its heading says how many actors there are"),
        ("E631", "DL", "a tie runs from a row to a column"),
        ("N646 W647", Xml + ", DL", "only Pajek keeps values in files of their own"),
        ("N648", "GEXF, " + Numbered, "only yEd draws arrows"),
        ("W640 W641", Rows + ", " + Forms, "it carries everything"),
        ("W645", Rows + ", " + Graphs, "it carries every row"),
        ("W640", Xml, "it carries everything"),
        ("W641", Numbered, "it is no XML"),
        ("E642 E643 W644", "csv, tsv, " + Books + ", Kumu JSON, " + Graphs + ", " + Forms, "it is no package"),
    ];

    private static readonly ImmutableDictionary<(string, string), string> ByCell = Table
        .SelectMany(entry => entry.Codes.Split(' ').SelectMany(code => entry.Formats.Split(", ").Select(format => ((code, format), entry.Why))))
        .GroupBy(e => e.Item1).ToImmutableDictionary(g => g.Key, g => g.First().Why);

    /// <summary>Why a format cannot raise a code; null when nothing is said of it.</summary>
    public static string? WhyNot(string code, string format) => ByCell.GetValueOrDefault((code, format));

    /// <summary>Every code and format that something is said of.</summary>
    public static IEnumerable<(string Code, string Format)> Named => ByCell.Keys;
}
