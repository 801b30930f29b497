using System.Globalization;
using System.Text;
using WijkNetwerk.Benchmarks.Peers;

namespace WijkNetwerk.Benchmarks.Ingest;

/// <summary>
/// A made neighbourhood of any size, seeded: actors.csv with residents and one organisation in fifty, relations.csv with the columns that an interview round
/// fills in. Who knows whom is the neighbourhood-like network of <see cref="Generator"/>; no row says anything of anybody real.
/// </summary>
internal static class BigProject
{
    /// <summary>The columns of relations.csv, in the order of the file.</summary>
    public static readonly string[] Columns =
        ["id", "source", "target", "type", "directed", "strength", "from", "to", "status", "evidence", "reported_by", "document", "document_ref"];

    // Types that the profile knows between any two kinds: half of all rows in a warning would time the writing of warnings.
    private static readonly string[] Types = ["contact", "referral", "collaboration", "knowledge"];

    /// <summary>Writes both files.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="relations">How many relations; a twentieth as many actors.</param>
    /// <param name="seed">The seed.</param>
    public static void Write(string folder, int relations, ulong seed)
    {
        var actors = Math.Max(100, relations / 20);
        var ties = Generator.Ties(actors, relations, seed);
        using (var file = new StreamWriter(Path.Combine(folder, "actors.csv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            file.WriteLine("id,name,kind,neighbourhood,document");
            for (var actor = 0; actor < actors; actor++)
            {
                file.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{Id(actor)},Verzonnen {actor},{(IsOrganisation(actor) ? "residents_initiative" : "person")},Wijk {actor % 40},verzonnen"));
            }
        }

        using var rows = new StreamWriter(Path.Combine(folder, "relations.csv"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        rows.WriteLine(string.Join(',', Columns));
        for (var row = 0; row < relations; row++)
        {
            var (source, target) = ((int)(ties[row] >> 32), (int)ties[row]);
            var dice = ties[row] * 0x9E3779B97F4A7C15 >> 33;
            rows.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"r{row:0000000},{Id(source)},{Id(target)},{Types[dice % 4]},no,{1 + (dice % 5)},{2000 + (dice % 25)}-{1 + (dice % 12):00},,active,stated,{Id(dice % 2 == 0 ? source : target)},vragenlijst-{1 + (dice % 200):000},vraag {1 + (dice % 30)}"));
        }
    }

    private static string Id(int actor) => string.Create(CultureInfo.InvariantCulture, $"a{actor:000000}");

    private static bool IsOrganisation(int actor) => actor % 50 == 0;
}
