using System.Collections.Immutable;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>A file that was written for a finding in a format, where no table of rows can be transcribed.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Format">The format.</param>
/// <param name="File">The name of the file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Row">Row or line of the finding.</param>
/// <param name="Column">Column of the finding.</param>
/// <param name="Sheet">Table of the finding, where the file gives several.</param>
internal sealed record AuthoredFile(string Codes, string Format, string File, string Text, int? Row = null, string? Column = null, string? Sheet = null)
{
    /// <summary>What a mapping file says of it.</summary>
    public TableMap? Map { get; init; }

    /// <summary>A file that goes with it, by its name and text.</summary>
    public (string File, string Text)? With { get; init; }
}

/// <summary>The files that were written for a finding in a format.</summary>
internal static class AuthoredFiles
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("<x>", 600)) + string.Concat(Enumerable.Repeat("</x>", 600));
    private static readonly string Long = new('a', 110);
    private static readonly TableMap Map = new() { Place = "tables[0]" };

    public static ImmutableArray<AuthoredFile> All { get; } =
    [
        // Forms.
        new("N209", "attendance list", "aanwezigheid.csv", "wie,w 2024-05-01,w (2024-05-01)\np,x,x\n", 2, Sheet: "attendance"),
        new("E210", "matrix", "contact.csv", ",p,q\n,0,x\nq,0,0\n", 2, "", "relations") { Map = Map with { Form = "matrix" } },
        new("E210", "survey", "enquete.csv", "respondent,contact [p],contact [q],contact [w]\n,x,0,0\n", 2, "respondent", "*"),
        new("E210", "attendance list", "aanwezigheid.csv", "wie,w\n,x\n", 2, "wie", "attendance"),
        new("E210", "Net-Map", "netmap.csv", "from,to,contact\n,q,x\n", 2, "from", "relations"),
        new("E211", "survey", "enquete.csv", $"respondent,contact [{Long}],contact [q],contact [w]\n{Long}b,x,0,0\n", 2, $"contact [{Long}]", "relations"),
        new("W415", "survey", "enquete.csv", "respondent,samenwerking [p],samenwerking [q],samenwerking [w]\np,0,x,x\n", 2, "respondent", "coverage"),
        new("E143", "matrix", "wie.csv", ",p,q,w\np,0,1,0\nq,1,0,0\nw,0,0,0\n", 1),
        new("E143", "survey", "enquete.csv", "respondent,praat met [p],praat met [q],praat met [w]\np,0,x,0\n", 1, "praat met [p]"),
        new("E143", "Net-Map", "netmap.csv", "from,to,groen\np,q,x\n", 1, "groen") { Map = Map with { Form = "netmap" } },
        new("E144", "matrix", "contact.csv", ",p,q,w\np,0,misschien,0\nq,1,0,0\nw,0,0,0\n", 2, "q") { Map = Map with { Form = "matrix" } },
        new("E144", "survey", "enquete.csv", "respondent,contact [p],contact [q],contact [w]\np,0,misschien,0\n", 2, "contact [q]"),
        new("E144", "attendance list", "aanwezigheid.csv", "wie,w\np,3e keer\n", 2, "w"),
        new("E144", "Net-Map", "netmap.csv", "from,to,contact\np,q,misschien\n", 2, "contact"),
        new("W145", "survey", "enquete.csv", "respondent,contact [p],contact [q],contact [w]\np,0,x,\n", 1),
        new("N146", "survey", "enquete.csv", "respondent,contact [p],contact [q],contact [w]\np,0,x,0\nq,,,\n", 3),
        new("W147", "survey", "enquete.csv", "respondent,contact [p],contact [q],contact [w]\nz,0,x,0\n", 1),
        new("W148", "survey", "enquete.csv", "respondent,contact [p],contact [q],contact [w],leeftijd\np,0,x,0,40\n", 1, "leeftijd"),
        new("W148", "Net-Map", "netmap.csv", "from,to,contact,kleur\np,q,x,rood\n", 1, "kleur"),

        new("E118", "GraphML", "netwerk.graphml", $"<graphml><key id=\"n\" for=\"node\" attr.name=\"note\"/>\n<graph edgedefault=\"undirected\">\n<node id=\"a\"><data key=\"n\">{new string('x', Ingest.Formats.Csv.LargestCell + 1)}</data></node></graph></graphml>\n", 3),

        new("E105", "GraphML", "netwerk.graphml", "<graphml><graph edgedefault=\"undirected\"/></graphml>\n", Sheet: "actors"),
        new("E105", "GEXF", "netwerk.gexf", "<gexf><graph><nodes/></graph></gexf>\n", Sheet: "actors"),
        new("E105", "Pajek", "netwerk.net", "*Vertices 0\n", Sheet: "actors"),
        new("E105", "DL", "netwerk.dl", "dl n=0 format=edgelist1\ndata:\n", Sheet: "actors"),

        // Tables that nobody recognises, and packages.
        new("E107", "csv", "vreemd.csv", "wat,hoeveel\nmelk,2\n"),
        new("E107", "tsv", "vreemd.tsv", "wat\thoeveel\nmelk\t2\n"),
        new("E108", "Pajek", "netwerk.net", "*Vertices 1\n1 \"a\"\n", Sheet: "actors"),
        new("E108", "DL", "netwerk.dl", "dl n=1 format=edgelist1\nlabels:\na\ndata:\n", Sheet: "actors"),
        new("E141", "Kumu JSON", "wijk.json", "{ \"elements\": [\n{ \"label\": \"Anna\" }\n{ } ] }\n", 3),
        new("E642", "data package", "datapackage.json", "{ \"resources\": [\n}\n", 2),
        new("E643", "data package", "datapackage.json", "{ \"resources\": [ { \"name\": \"actors\", \"path\": \"../actors.csv\" } ] }"),
        new("W644", "data package", "datapackage.json", "{ \"resources\": [ { \"name\": \"codes\", \"path\": \"codes.pdf\" } ] }"),

        // Graph files.
        new("E304", "Pajek", "netwerk.net", "*Vertices 2\n1 \"p\"\n2 \"q\"\n*Arcs\n1 2 1 [2020-2018]\n", 5, "to", "relations") { Map = Map with { Constants = ImmutableSortedDictionary<string, string>.Empty.Add("kind", "person").Add("type", "contact") } },
        new("E601", "Pajek", "netwerk.net", "<svg/>\n", 1),
        new("E601", "DL", "netwerk.dl", "<svg/>\n", 1),
        Ml("E602", "<node id=\"a\">", 4),
        Xf("E602", "<nodes>", 4),
        new("W603", "GraphML", "netwerk.graphml", "<!DOCTYPE graphml SYSTEM \"http://example.invalid/g.dtd\">\n<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/></graph></graphml>\n"),
        new("W603", "GEXF", "netwerk.gexf", "<!DOCTYPE gexf SYSTEM \"http://example.invalid/g.dtd\">\n<gexf><graph><nodes><node id=\"a\"/></nodes></graph></gexf>\n"),
        new("E604", "GraphML", "netwerk.graphml", "<graphml/>\n"),
        new("E604", "GEXF", "netwerk.gexf", "<gexf/>\n"),
        new("E604", "Pajek", "netwerk.net", "*Vertices 2\n*Edges\n1\n", 3),
        new("E604", "DL", "netwerk.dl", "dl n=2 format=edgelist1\ndata:\n1\n", 3),
        Ml("E605", "<node id=\"a\"/>\n<node id=\"b\"/>\n<node id=\"a\"/>", 5),
        Xf("E605", "<nodes>\n<node id=\"a\"/>\n<node id=\"a\"/>\n</nodes>", 5),
        new("E605", "Pajek", "netwerk.net", "*Vertices 2\n1 \"a\"\n1 \"b\"\n", 3),
        new("W606", "GraphML", "netwerk.graphml", "<graphml>\n<graph edgedefault=\"undirected\"><node id=\"a\"/></graph>\n<graph edgedefault=\"undirected\"><node id=\"b\"/></graph>\n</graphml>\n"),
        new("W606", "GEXF", "netwerk.gexf", "<gexf>\n<graph><nodes><node id=\"a\"/></nodes></graph>\n<graph><nodes><node id=\"b\"/></nodes></graph>\n</gexf>\n"),
        new("W606", "Pajek", "netwerk.net", "*Vertices 3\n*Edges :1 \"werkt samen\"\n1 2\n*Edges :2 \"betaalt\"\n2 3\n"),
        new("W606", "DL", "netwerk.dl", "dl n=2 nm=2 format=fullmatrix\ndata:\n0 1\n1 0\n0 1\n1 0\n"),
        Ml("W607", "<node id=\"g\"><graph edgedefault=\"undirected\"><node id=\"a\"/></graph></node>"),
        Xf("W607", "<nodes><node id=\"g\"><nodes><node id=\"a\"/></nodes></node></nodes>"),
        Xf("W608", "<nodes><node id=\"a\" start=\"2020\"/><node id=\"b\"/></nodes>"),
        new("W608", "Pajek", "netwerk.net", "*Vertices 2\n1 \"a\" [1-2]\n2 \"b\"\n*Edges\n1 2\n"),
        Ml("W609", "<node id=\"a\"/><hyperedge><endpoint node=\"a\"/></hyperedge>"),
        Ml("N610", "<node id=\"a\"><data key=\"d9\">x</data></node>"),
        Xf("N610", "<nodes><node id=\"a\"><attvalues><attvalue for=\"9\" value=\"x\"/></attvalues></node></nodes>"),
        Ml("N611", "<node id=\"a\"/><node id=\"b\"/>\n<edge source=\"a\" target=\"b\"/>\n<edge source=\"a\" target=\"b\" directed=\"true\"/>"),
        Xf("N611", "<nodes><node id=\"a\"/><node id=\"b\"/></nodes>\n<edges><edge source=\"a\" target=\"b\" type=\"undirected\"/><edge source=\"a\" target=\"b\" type=\"directed\"/></edges>"),
        new("N611", "Pajek", "netwerk.net", "*Vertices 3\n*Arcs\n1 2\n*Edges\n2 3\n"),
        new("N612", "Pajek", "netwerk.net", "*Vertices 2\n*Matrix\n0 1\n1 0\n"),
        new("N613", "Pajek", "netwerk.net", "*Vertices 2\n*Matrix\n0 1\n0 0\n"),
        new("N612", "DL", "netwerk.dl", "dl n=2 format=fullmatrix\ndata:\n0 1\n1 0\n"),
        new("N613", "DL", "netwerk.dl", "dl n=2 format=fullmatrix\ndata:\n0 1\n0 0\n"),
        new("E614", "Pajek", "netwerk.net", "*Vertices 2\n*Edges\n1 3\n", 3),
        new("E614", "DL", "netwerk.dl", "dl n=2 format=edgelist1\ndata:\n1 3\n", 3),
        new("E615", "Pajek", "netwerk.net", "*Vertices 2\n*Matrix\n0 1\n1\n", 4),
        new("E615", "DL", "netwerk.dl", "dl n=3\ndata:\n0 1 1\n1 0 1\n"),
        new("E616", "csv", "edges.csv", "source,target,weight\na,b,-1\n", 2, "weight"),
        new("E616", "tsv", "edges.tsv", "source\ttarget\tweight\na\tb\t-1\n", 2, "weight"),
        Tie("E616", "GraphML", "-1"), Tie("E616", "GEXF", "-1"), Tie("E616", "Pajek", "-1"), Tie("E616", "DL", "-1"),
        new("N617", "csv", "edges.csv", "source,target,weight\na,b,0\nb,c,2\n"),
        new("N617", "tsv", "edges.tsv", "source\ttarget\tweight\na\tb\t0\nb\tc\t2\n"),
        Tie("N617", "GraphML", "0", isOfFile: true), Tie("N617", "GEXF", "0", isOfFile: true), Tie("N617", "Pajek", "0", isOfFile: true), Tie("N617", "DL", "0", isOfFile: true),
        new("E618", "Pajek", "netwerk.net", "*Vertices 999999999\n*Edges\n1 2\n", 1),
        new("E618", "DL", "netwerk.dl", "dl n=999999999 format=edgelist1 data:\n1 2\n", 1),
        new("N619", "Pajek", "netwerk.net", "*Vertices 2\n1 \"Jan\"\n2 \"Jan\"\n*Edges\n1 2\n"),
        new("N619", "DL", "netwerk.dl", "dl n=2 format=edgelist1\nlabels:\nJan\nJan\ndata:\n1 2\n"),
        new("W620", "Pajek", "netwerk.net", "*Vertices 2\n*Edges\n1 2\n*Permutation wijk\n1\n2\n", 4),
        Ml("W620", "<node id=\"a\"><port name=\"N\"/></node>"),
        new("E621", "DL", "netwerk.dl", "dl n=2 format=blockmatrix data:\n1\n", 1),
        new("E622", "DL", "netwerk.dl", "dl nr=2, nc=3 data:\n1 0 1\n0 1 1\n", 1),
        Many("GraphML", "<graphml><graph edgedefault=\"directed\"><key id=\"w\" for=\"edge\" attr.name=\"weight\"/><node id=\"a\"/><node id=\"b\"/>", "<edge source=\"a\" target=\"b\"><data key=\"w\">-1</data></edge>", "</graph></graphml>"),
        Many("GEXF", "<gexf><graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges>", "<edge source=\"a\" target=\"b\" weight=\"-1\"/>", "</edges></graph></gexf>"),
        Many("Pajek", "*Vertices 2\n*Arcs", "1 2 -1", ""),
        Many("DL", "dl n=2 format=edgelist1\ndata:", "1 2 -1", ""),
        new("E624", "GraphML", "netwerk.graphml", "<!DOCTYPE graphml [ <!ENTITY a \"aa\"> ]>\n<graphml><graph edgedefault=\"undirected\"><node id=\"&a;\"/></graph></graphml>\n"),
        new("E624", "GEXF", "netwerk.gexf", "<!DOCTYPE gexf [ <!ENTITY a \"aa\"> ]>\n<gexf><graph><nodes><node id=\"&a;\"/></nodes></graph></gexf>\n"),
        Ml("E625", Deep, 3),
        Xf("E625", Deep, 3),
        new("N626", "GraphML", "netwerk.graphml", "<graphml><key id=\"d\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n<graph edgedefault=\"undirected\"><node id=\"a\"><data key=\"d\"/></node></graph></graphml>\n"),
        new("N626", "GEXF", "netwerk.gexf", "<gexf xmlns:viz=\"http://gexf.net/1.3/viz\"><graph><nodes><node id=\"a\"><viz:position x=\"1\" y=\"2\"/></node></nodes></graph></gexf>\n"),
        new("N626", "Pajek", "netwerk.net", "*Vertices 1\n1 \"a\" 0.1 0.2 0.5 ic Red\n"),
        new("W627", "GEXF", "netwerk.gexf", "<gexf><graph mode=\"dynamic\" timeformat=\"double\"><nodes><node id=\"a\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\" start=\"1.5\"/></edges></graph></gexf>\n"),
        new("W627", "Pajek", "netwerk.net", "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs\n1 2 1 [1-3]\n"),
        new("W628", "GEXF", "netwerk.gexf", "<gexf><graph mode=\"dynamic\"><attributes class=\"node\" mode=\"dynamic\"><attribute id=\"1\" title=\"leden\" type=\"integer\"/></attributes>\n<nodes><node id=\"a\"><attvalues><attvalue for=\"1\" value=\"3\" end=\"2018\"/><attvalue for=\"1\" value=\"5\" start=\"2019\"/></attvalues></node></nodes></graph></gexf>\n"),
        new("W629", "GraphML", "netwerk.graphml", "<graphml><key id=\"g\" for=\"graph\" attr.name=\"bron\"/>\n<graph edgedefault=\"undirected\"><data key=\"g\">werktafel</data><node id=\"a\"/></graph></graphml>\n"),

        // Who was at what, and what stands beside a network.
        Ml("E630", "<node id=\"p\"/><node id=\"w\"/>\n<edge source=\"p\" target=\"w\"/>"),
        Xf("E630", "<nodes><node id=\"p\"/><node id=\"w\"/></nodes>\n<edges><edge source=\"p\" target=\"w\"/></edges>"),
        new("E631", "GraphML", "netwerk.graphml", $"<graphml><key id=\"b\" for=\"node\" attr.name=\"bipartite\"/>\n<graph edgedefault=\"undirected\">{Side("p", 0)}{Side("q", 0)}{Side("w", 1)}<edge source=\"p\" target=\"w\"/>\n<edge source=\"p\" target=\"q\"/>\n</graph></graphml>\n"),
        new("E631", "GEXF", "netwerk.gexf", $"<gexf><graph defaultedgetype=\"undirected\"><attributes class=\"node\"><attribute id=\"b\" title=\"bipartite\" type=\"integer\"/></attributes>\n<nodes>{Value("p", 0)}{Value("q", 0)}{Value("w", 1)}</nodes><edges><edge source=\"p\" target=\"w\"/><edge source=\"p\" target=\"q\"/></edges></graph></gexf>\n"),
        new("E631", "Pajek", "netwerk.net", "*Vertices 3 2\n1 \"p\"\n2 \"q\"\n3 \"w\"\n*Edges\n1 3\n1 2\n"),
        new("N646", "Pajek", "netwerk-kind.clu", "% 1 person\n*Vertices 2\n1\n1\n") { With = ("netwerk.net", "*Vertices 2\n1 \"p\"\n2 \"q\"\n*Edges :1 \"contact\"\n1 2\n") },
        new("W647", "Pajek", "kind.clu", "*Vertices 1\n1\n") { With = ("actors.csv", "id,name,kind\np,Piet,person\n") },
        new("N648", "GraphML", "netwerk.graphml", "<graphml xmlns:y=\"http://www.yworks.com/xml/graphml\"><key for=\"edge\" id=\"d\" yfiles.type=\"edgegraphics\"/>\n<graph edgedefault=\"directed\"><node id=\"p\"/><node id=\"q\"/><edge source=\"p\" target=\"q\"><data key=\"d\"><y:PolyLineEdge><y:Arrows source=\"none\" target=\"none\"/></y:PolyLineEdge></data></edge></graph></graphml>\n"),
        new("N149", "survey", "enquete.csv", "StartDate,Q2,Q1_1,Q1_2,Q1_3\nStart Date,Naam,contact - p,contact - q,contact - w\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_3\"\"}\"\n2024-05-01 10:00:00,p,,2,0\n2024-05-01 11:00:00,q,2,,0\n", 2),
    ];

    public static AuthoredFile? Find(string code, string format) => All.FirstOrDefault(f => f.Codes == code && f.Format == format);

    private static string Side(string node, int side) => $"<node id=\"{node}\"><data key=\"b\">{side}</data></node>";

    private static string Value(string node, int side) => $"<node id=\"{node}\"><attvalues><attvalue for=\"b\" value=\"{side}\"/></attvalues></node>";

    private static AuthoredFile Ml(string code, string body, int? row = null) =>
        new(code, "GraphML", "netwerk.graphml", $"<graphml>\n<graph edgedefault=\"undirected\">\n{body}\n</graph>\n</graphml>\n", row);

    private static AuthoredFile Xf(string code, string body, int? row = null) =>
        new(code, "GEXF", "netwerk.gexf", $"<gexf version=\"1.3\">\n<graph mode=\"dynamic\">\n{body}\n</graph>\n</gexf>\n", row);

    private static AuthoredFile Tie(string code, string format, string strength, bool isOfFile = false)
    {
        var (file, text, row) = format switch
        {
            "GraphML" => ("netwerk.graphml", $"<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/>\n<graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>\n<edge source=\"a\" target=\"b\"><data key=\"w\">{strength}</data></edge>\n</graph></graphml>\n", 3),
            "GEXF" => ("netwerk.gexf", $"<gexf><graph><nodes><node id=\"a\"/><node id=\"b\"/></nodes>\n<edges>\n<edge source=\"a\" target=\"b\" weight=\"{strength}\"/>\n</edges></graph></gexf>\n", 3),
            "Pajek" => ("netwerk.net", $"*Vertices 2\n*Arcs\n1 2 {strength}\n", 3),
            _ => ("netwerk.dl", $"dl n=2 format=edgelist1\ndata:\n1 2 {strength}\n", 3),
        };
        return new AuthoredFile(code, format, file, text, isOfFile ? null : row);
    }

    private static AuthoredFile Many(string format, string head, string line, string tail) => new(
        "E623", format, "netwerk" + format switch { "GraphML" => ".graphml", "GEXF" => ".gexf", "Pajek" => ".net", _ => ".dl" },
        head + "\n" + string.Concat(Enumerable.Repeat(line + "\n", 2000)) + tail + "\n");
}
