using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Rows that name an id without a row of its own, which a decision says is another that is there: they are read as naming that one, and it is said.</summary>
internal static class DecidedIds
{
    public static IEnumerable<Finding> Replace(Draft draft, OneName names)
    {
        var said = new SortedDictionary<string, Place>(StringComparer.Ordinal);
        var to = new Repointing(Read);
        Each(draft.Actors, a => a.PartOf is { } whole && Read(whole) != whole ? a with { PartOf = Read(whole) } : a, a => [a.PartOf]);
        Each(draft.Relations, to.Of, Repointing.Ids);
        Each(draft.Memberships, to.Of, m => [m.Person, m.Organisation]);
        Each(draft.Attendance, to.Of, a => [a.Actor, a.Event]);
        Each(draft.Coverage, to.Of, c => [c.Informant]);
        return said.Select(s => FindingCodes.IdReadAs.At(s.Value, s.Key, names.Id(s.Key)));

        string Read(string id) => !draft.HasActor(id) && !draft.HasRelation(id) && names.Id(id) is var kept && kept != id && draft.HasActor(kept) ? kept : id;

        void Each<T>(List<Sourced<T>> rows, Func<T, T> read, Func<T, IEnumerable<string?>> ids)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var id in ids(rows[i].Value).OfType<string>().Where(id => Read(id) != id))
                {
                    said.TryAdd(id, rows[i].At());
                }

                if (ids(rows[i].Value).OfType<string>().Any(said.ContainsKey))
                {
                    rows[i] = rows[i] with { Value = read(rows[i].Value) };
                }
            }
        }
    }
}
