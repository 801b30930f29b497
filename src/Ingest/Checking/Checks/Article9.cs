using System.Globalization;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Persons tied to an organisation that gives away belief, politics, union or health: special data of article 9 of the GDPR, refused by default.</summary>
internal static class Article9
{
    // As people write kinds, without spaces and signs.
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "church", "mosque", "synagogue", "temple", "parish", "religiousorganisation", "religiousorganization", "religiouscommunity", "faithgroup", "kerk", "moskee",
        "synagoge", "tempel", "parochie", "geloofsgemeenschap", "kerkgenootschap", "religieuzeorganisatie", "levensbeschouwelijkeorganisatie",
        "politicalparty", "party", "politiekepartij", "partij", "tradeunion", "union", "vakbond", "vakvereniging",
        "careorganisation", "careorganization", "careprovider", "hospital", "clinic", "patientorganisation", "patientgroup", "zorgorganisatie", "zorginstelling",
        "zorgaanbieder", "ziekenhuis", "kliniek", "patientenvereniging", "selfhelpgroup", "zelfhulpgroep",
    };

    private static readonly string[] Words =
        ["kerk", "moskee", "synagoge", "tempel", "parochie", "church", "mosque", "synagogue", "vakbond", "partij", "ggz", "verslavingszorg", "zelfhulpgroep"];

    /// <summary>Memberships.</summary>
    public static IEnumerable<Finding> Find(Draft draft)
    {
        var findings = new FindingList();
        foreach (var row in draft.Memberships)
        {
            Look(row.Value.Person, row.Value.Organisation, row.At("organisation"), draft, findings);
        }

        return findings;
    }

    /// <summary>Relations.</summary>
    public static void Look(in Sourced<Relation> row, Draft draft, FindingList findings)
    {
        var relation = row.Value;
        Look(relation.Source, relation.Target, row.At("target"), draft, findings);
        Look(relation.Target, relation.Source, row.At("source"), draft, findings);
        // Whom a care or welfare organisation serves by name says something of their health or need.
        if (relation.Type == "service" && draft.Context.Project?.Article9 is null && draft.KindOf(relation.Source) == "welfare_organisation" && IsPerson(relation.Target, draft))
        {
            findings.Add(FindingCodes.Article9Kind.At(row.At("target") with { Item = null }, "", "welfare_organisation"));
        }
    }

    private static void Look(string person, string organisation, Place where, Draft draft, FindingList findings)
    {
        if (draft.Context.Project?.Article9 is not null || draft.KindOf(organisation) is not { } kind || !IsPerson(person, draft))
        {
            return;
        }

        if (Kinds.Contains(Plain(kind)))
        {
            // Neither id is quoted: that would keep in the log what is refused in the tables.
            findings.Add(FindingCodes.Article9Kind.At(where with { Item = null }, "", kind));
        }
        else if (!IsPerson(organisation, draft) && draft.NameOf(organisation) is { } name && !kind.StartsWith("municipal", StringComparison.Ordinal) && Word(name) is { } word)
        {
            findings.Add(FindingCodes.Article9Name.At(where with { Item = null }, "", word));
        }
    }

    private static bool IsPerson(string id, Draft draft) =>
        draft.KindOf(id) is { } kind && (draft.Context.IsPerson?.Invoke(kind) ?? kind == "person");

    // "Oranjekerk" and "kerk", not "Kerkstraat".
    private static string? Word(string name)
    {
        var words = name.Split([' ', '-', ',', '.', '/', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToList();
        return Words.FirstOrDefault(word => words.Exists(w => w.EndsWith(word, StringComparison.Ordinal)));
    }

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD).Where(c => char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        .ToLowerInvariant();
}
