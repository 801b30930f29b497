using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Numbers of citizens (BSN), which the law lets hardly anybody keep: refused, and never repeated in what is said of them.</summary>
/// <remarks>
/// Two signs: a column that is called so, and a number of nine digits that passes the eleven test in the row of a person. An organisation has such a number too
/// (RSIN), and nothing in the number tells the two apart, except for a sole trader, who has no RSIN: there it is the BSN of the owner.
/// </remarks>
internal static class PersonalNumbers
{
    private static readonly HashSet<string> Headings = new(["bsn", "bsnnummer", "burgerservicenummer", "sofi", "sofinummer", "socialsecuritynumber"], StringComparer.Ordinal);
    private static readonly HashSet<string> SoleTraders = new(["eenmanszaak", "zzp", "zzper", "freelancer", "soletrader"], StringComparer.Ordinal);

    public static IEnumerable<Finding> Find(Draft draft)
    {
        foreach (var table in draft.Tables.Where(t => !t.IsUnusable))
        {
            foreach (var column in table.Mapping.Unknown.Where(c => Headings.Contains(Key.Of(c.Heading))))
            {
                foreach (var row in table.Table.Rows.Where(r => r.Text(column.Index).Trim().Length > 0))
                {
                    yield return FindingCodes.PersonalNumber.At(Where(table.Table.At(row, column)));
                }
            }
        }

        foreach (var row in draft.Actors)
        {
            var isPeople = draft.Context.People.Contains(row.Value.Kind);
            if (isPeople || (row.Value.LegalForm is { } form && SoleTraders.Contains(Key.Of(form))))
            {
                foreach (var column in row.Table.Table.Columns)
                {
                    // Of a sole trader only the number that looks official; any other may be an account or a telephone.
                    var isLookedAt = isPeople || column.Index == row.Table.Index("rsin");
                    if (isLookedAt && !Headings.Contains(Key.Of(column.Heading)) && RegisterNumbers.MayBePersonal(row.Row.Text(column.Index)))
                    {
                        yield return FindingCodes.PersonalNumber.At(Where(row.Table.Table.At(row.Row, column)));
                    }
                }
            }
        }
    }

    // The id may be the number.
    private static Place Where(Place place) => place with { Item = null };
}
