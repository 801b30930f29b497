using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>A file that should raise a finding in a format: what was found, and where it should be.</summary>
/// <param name="Found">The findings with the code.</param>
/// <param name="Places">The places that are right.</param>
/// <param name="All">Every finding.</param>
internal sealed record FindingCase(ImmutableArray<Finding> Found, ImmutableArray<Place> Places, ImmutableArray<Finding> All)
{
    /// <summary>The context, the files and what else an import of it needs; null for what is no import.</summary>
    public (IReadOnlyList<ImportFile> Files, ImportContext Context)? Import { get; init; }

    /// <summary>True when each place is found and nothing else.</summary>
    public bool IsRight => !Found.IsEmpty && !Places.IsEmpty && Places.All(p => Found.Any(f => Fits(f, p))) && Found.All(f => Places.Any(p => Fits(f, p)));

    /// <summary>Makes the file and looks.</summary>
    /// <returns>Null when the format has no place for what is wrong.</returns>
    public static FindingCase? Of(string code, string formatName, Scratch scratch)
    {
        var format = Transcription.Of(formatName);
        if (code is "W640" or "W641" or "W645")
        {
            return Written(code, formatName);
        }

        if (AuthoredFiles.Find(code, formatName) is { } authored)
        {
            return Authored(authored, code, format, scratch);
        }

        return Damaged(code, format, scratch) ?? Transcribed(code, format, scratch);
    }

    // Of two headings either may be named. A column that a file does not have, or of which nothing is filled in, is not named. The readers of graph files name lines, and attributes only where they are known.
    private static bool Fits(Finding finding, Place right) => finding.Where is var found
        && found.File == right.File && found.Row == right.Row && (found.Sheet is null || found.Sheet == right.Sheet || right.Sheet == "*")
        && (found.Column is null || found.Column == right.Column || (finding.Code == "E110" && finding.Arguments[0] == right.Column));

    private static FindingCase Checked(string code, IReadOnlyList<ImportFile> files, ImportContext context, ImmutableArray<Place> places)
    {
        var all = Importer.Check(files, context).Report.Findings;
        return new FindingCase(Own(code, all, files), places, all) { Import = (files, context) };
    }

    // What is wrong in a table of actors beside a form is not of the form.
    private static ImmutableArray<Finding> Own(string code, IEnumerable<Finding> all, IReadOnlyList<ImportFile> files) =>
        [.. all.Where(f => f.Code == code && (files.Count == 1 || f.Where.File != "actors.csv" || Path.GetFileName(files[^1].Path) is "relations.csv" or "coverage.csv" or "memberships.csv" or "actors.csv"))];

    private static FindingCase Written(string code, string format)
    {
        var ecosystem = code is "W640" or "W645"
            ? Importer.Check(Fixture.Files("wijkwerk"), Fixture.Context).Ecosystem!
            : new Ecosystem([new Actor { Id = "a", Name = "\u0001", Kind = "other" }], []);
        var found = code == "W645"
            ? Ingest.Formats.FormFile.Write(ecosystem, format switch { "attendance list" => "attendance", "Net-Map" => "netmap", _ => format }, "wijk", Fixture.Date).Findings
            : NetworkFile.Write(ecosystem, format.ToLowerInvariant(), "wijk").Findings;
        return new FindingCase([.. found.Where(f => f.Code == code)], [new Place("wijk")], found);
    }

    private static FindingCase Authored(AuthoredFile authored, string code, Transcription format, Scratch scratch)
    {
        var isForm = !format.Carries(TableKind.Actors, null);
        ImportFile[] files = [.. authored.With is { } with ? (ImportFile[])[scratch.Write(with.File, with.Text)] : [], .. isForm ? (ImportFile[])[scratch.Write("actors.csv", "id,name,kind\np,Piet,person\nq,Quinten,person\nw,Wijkhuis,cooperative\n")] : [], scratch.Write(authored.File, authored.Text)];
        var map = authored.Map is { } said ? new ImportMap("mapping.json", [said with { File = authored.File }], null) : null;
        var place = new Place(authored.File, authored.Row, authored.Column, authored.Sheet);
        var imported = Checked(code, files, Fixture.Context with { Map = map }, code == "E643" ? [place with { Row = null }] : [place]);
        if (!imported.Found.IsEmpty || code[1] != '6')
        {
            return imported;
        }

        // What an import knows what to do with, a plain network may not.
        var measured = code is "E630" or "E631" ? TwoModeFile.Read(files[^1].Path).Findings : NetworkFile.Read(files[^1].Path).Findings;
        return new FindingCase([.. measured.Where(f => f.Code == code)], [place], measured);
    }

    private static FindingCase? Damaged(string code, Transcription format, Scratch scratch)
    {
        var set = TableSets.Right(format.Name);
        if (Workbook(code, format) is var (workbook, cell))
        {
            var written = workbook.Write(set, scratch)!;
            var path = written.Files[^1].Path;
            var place = new Place("wijk.xlsx");
            switch (code)
            {
                case "W133":
                    FileDamage.Part(path, "xl/workbook.xml", text => text.Replace("name=\"Oud\"", "name=\"Oud\" state=\"hidden\"", StringComparison.Ordinal));
                    place = place with { Sheet = "Oud" };
                    break;
                case "W134":
                    place = place with { Sheet = "Oud" };
                    break;
                case "N135":
                    place = place with { Sheet = "Uitleg" };
                    break;
                case "N139":
                    return Checked(code, written.Files, Fixture.Context, [.. set.Tables.Select(t => written.Where(t, -1, null)! with { Row = 1 })]);
                case "W136":
                    FileDamage.Part(path, "xl/worksheets/sheet1.xml", text => text.Replace("</x:sheetData>", "</x:sheetData><x:mergeCells count=\"1\"><x:mergeCell ref=\"A3:A4\"/></x:mergeCells>", StringComparison.Ordinal));
                    place = written.Where(set.Tables[0], 0, null)! with { Row = 3, Column = format.Name == "NodeXL" ? "A" : set.Tables[0].Headings[0] };
                    break;
                default:
                    FileDamage.Part(path, "xl/worksheets/sheet1.xml", text => FileDamage.Cell(text, "B3", cell));
                    place = written.Where(set.Tables[0], 0, null)! with { Row = 3, Column = "B" };
                    break;
            }

            return Checked(code, written.Files, Fixture.Context, [place]);
        }

        if (code == "E107" && format.Name == "xlsx")
        {
            var strange = new Workbook { Also = new ExcelWriter.Sheet("Oud", ["wat", "hoeveel"], [["melk", "2"]]) }.Write(new TableSet([]), scratch)!;
            return Checked(code, strange.Files, Fixture.Context, [new Place("wijk.xlsx", Sheet: "Oud")]);
        }

        if (code == "W140" && format.Name == "xlsx")
        {
            return Checked(code, [new ImportFile(Fixture.PathOf("findings", "W140", "wijk.xls"))], Fixture.Context, [new Place("wijk.xls")]);
        }

        if (code is "N119" or "N142")
        {
            var right = format.Write(set, scratch)!;
            var file = right.Files[^1];
            return Checked(code, code == "N142" ? right.Files : [.. right.Files, file], Fixture.Context with { Map = right.Map }, [new Place(Path.GetFileName(file.Path))]);
        }

        if (!IsDamage(code) || TableSets.For(code, format.Name) is not null)
        {
            return null;
        }

        var whole = format.Write(set, scratch)!;
        var isText = code is "E112" or "E113" or "W114" or "W122" or "E116" or "W117" or "E118";
        var target = isText && format.Name == "data package" ? scratch["relations.csv"] : whole.Files[^1].Path;
        var (row, column) = FileDamage.Do(code, target)!.Value;
        return Checked(code, whole.Files, Fixture.Context with { Map = whole.Map }, [new Place(Path.GetFileName(target), row, column)]);
    }

    private static bool IsDamage(string code) => code is "E101" or "E102" or "E103" or "E104" or "E112" or "E113" or "W114" or "W122" or "E116" or "W117" or "E118" or "E130" or "E131" or "E132";

    private static (Workbook Workbook, string Cell)? Workbook(string code, Transcription format)
    {
        ExcelWriter.Sheet? also = code switch
        {
            "W133" or "W134" => new ExcelWriter.Sheet("Oud", ["wat", "hoeveel"], [["melk", "2"]]),
            "N135" => new ExcelWriter.Sheet("Uitleg", ["Zo vult u dit in"], []),
            _ => null,
        };
        var title = code == "N139" ? "Overzicht van de wijk" : null;
        string? cell = code switch
        {
            "E137" => "<x:c r=\"B3\" t=\"e\"><x:v>#N/A</x:v></x:c>",
            "E138" => "<x:c r=\"B3\"><x:f>1+1</x:f></x:c>",
            "W133" or "W134" or "N135" or "W136" or "N139" => "",
            _ => null,
        };
        return cell is null ? null : format.Name switch
        {
            "xlsx" => (new Workbook { Also = also, Title = title }, cell),
            "Kumu workbook" => (new KumuWorkbook { Also = also, Title = title }, cell),
            "NodeXL" => (new NodeXlWorkbook { Also = also, Title = title }, cell),
            _ => null,
        };
    }

    private static FindingCase? Transcribed(string code, Transcription format, Scratch scratch)
    {
        var folder = Directory.Exists(Fixture.PathOf("findings", code)) ? ProjectFolder.Read(Fixture.PathOf("findings", code)) : null;
        var context = Fixture.Context with { Project = folder?.Project, Decisions = folder?.Decisions ?? [] };
        var set = TableSets.For(code, format.Name) ?? TableSet.Of(folder!.Files);
        using var plain = new Scratch();
        var expected = Look(code, Transcription.Of("csv").Write(set, plain)!, context, plain, code == "N155" ? Leave(format, set) : null).Found;
        if (expected.IsEmpty)
        {
            // Left out are columns of the form, which the same tables in CSV do not have.
            expected = code == "N155" ? [new Finding(code, Severity.Note, new Place("", 1), "", [])] : throw new InvalidOperationException($"{code} is not raised by its own tables.");
        }

        var faults = expected.Select(f => (Table: set.Tables.FirstOrDefault(t => Path.GetFileNameWithoutExtension(t.File) == Path.GetFileNameWithoutExtension(f.Where.File)), f.Where)).ToArray();
        if (faults.All(f => f.Table is not null && !format.Carries(f.Table.Kind, f.Where.Column)))
        {
            return null;
        }

        if (format.Write(set, scratch) is not { } written)
        {
            return new FindingCase([], [], []);
        }

        Place[] places = code == "N155" && Form(format) is { } left
            ? [new Place(Path.GetFileName(written.Files[^1].Path), format is NumberedFile ? null : 1, left, format is NumberedFile ? "relations" : null)]
            : [.. faults.Select(f => f.Table is null ? f.Where : written.Where(f.Table, (f.Where.Row ?? 1) - 2, f.Where.Column) is { } p ? f.Where.Row is null ? p with { Row = null } : p : null).OfType<Place>()];
        return Look(code, written, context, scratch, code == "N155" ? Leave(format, set) : null) with { Places = [.. places] };
    }

    /// <summary>Checks, against a database where a finding needs one.</summary>
    private static FindingCase Look(string code, Transcript written, ImportContext context, Scratch scratch, TableMap? leave)
    {
        var map = leave is null ? written.Map
            : new ImportMap("mapping.json", [.. (written.Map?.Tables ?? []).Select(t => t.Sheet == "relations" ? t with { Columns = leave.Columns } : t), .. written.Map is null ? [leave] : (TableMap[])[]], null);
        context = context with { Map = map };
        if (code is not ("E206" or "N801"))
        {
            return Checked(code, written.Files, context, []);
        }

        using var store = ProjectStore.Open(scratch["network.db"]);
        if (code == "E206")
        {
            using var before = new Scratch();
            var actors = written.Map is null ? "p,Piet,person\nq,Quinten,person\nw,Wijkhuis,cooperative\n" : "p,p,person\nq,q,person\nw,w,person\n";
            var first = TableSet.Of(("actors", "id,name,kind\n" + actors), ("relations", "source,target,type,strength,directed\np,q,contact,2,yes\n"));
            Importer.Import(Transcription.Of("csv").Write(first, before)!.Files, store, Fixture.Context);
        }
        else
        {
            Importer.Import(written.Files, store, context);
            Forgetting.Forget(store, Profile.Essay, "p", new ForgetOptions());
        }

        var all = Importer.Check(written.Files, store, context).Report.Findings;
        return new FindingCase(Own(code, all, written.Files), [], all);
    }

    /// <summary>What a mapping file leaves out of a file of a format.</summary>
    private static TableMap Leave(Transcription format, TableSet set) => new()
    {
        Place = "tables[0]",
        File = format is FormFile ? format switch { MatrixFile => "contact.csv", SurveyFile => "enquete.csv", AttendanceFile => "aanwezigheid.csv", _ => "netmap.csv" } : null,
        Columns = ImmutableDictionary<string, string?>.Empty.Add(Key.Of(Form(format) ?? "note"), null),
    };

    private static string? Form(Transcription format) => format switch
    {
        MatrixFile => "q",
        SurveyFile => "contact [q]",
        AttendanceFile => "w 2024-06-01",
        NetMapFile => "funding",
        NumberedFile => "strength",
        _ => null,
    };
}
