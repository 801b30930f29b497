using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Erases people from a project database: the right to be forgotten (article 17 of the GDPR).</summary>
/// <remarks>
/// Everything of the person goes: the row, the rows under other ids that were decided to be the same person, every relation the person is an end of, memberships, presence at events, what the person was asked, statements
/// the person made, and relations that nobody else had stated. Relations of others that hung on the person no longer hang on that. In every other text of
/// the database, the log of imports included, ids and names are struck out. Deleted pages are overwritten and the file is rewritten, so that the bytes are
/// gone from it. What stays is a count, and unless that is not wanted a keyed hash of the id, by which a later import knows whom not to bring back.
/// </remarks>
public static class Forgetting
{
    /// <summary>Erases one person, role or group, in one transaction.</summary>
    /// <param name="store">The database.</param>
    /// <param name="profile">Says which kinds are people.</param>
    /// <param name="id">Who.</param>
    /// <param name="options">What else is wanted.</param>
    /// <returns>How much was erased.</returns>
    /// <exception cref="PrivacyException">Nobody has the id, or it is no person; nothing was changed.</exception>
    /// <exception cref="StoreException">The database could not be read or written.</exception>
    public static ForgetResult Forget(ProjectStore store, Profile profile, string id, ForgetOptions options)
    {
        if (store.LoadAsImported().FindActor(id) is not { } actor)
        {
            // Asked again because another program had the database open the first time: what is left in its pages goes now.
            return store.Use(Forgotten.Load).Has(id)
                ? new ForgetResult { IsGone = store.Compact() }
                : throw new PrivacyException(PrivacyFault.NobodyOfThatId, [id]);
        }

        return profile.Kind(actor.Kind) is { IsPeople: false } && !options.EvenOrganisation
            ? throw new PrivacyException(PrivacyFault.NotAPerson, [id, actor.Kind])
            : Forget(store, actor => actor.Id == id, options);
    }

    /// <summary>Erases every natural person, as when the retention date has passed; roles, groups and organisations stay.</summary>
    /// <param name="store">The database.</param>
    /// <param name="profile">Says which kinds are persons; a kind that it does not know may be one.</param>
    /// <param name="options">What else is wanted.</param>
    /// <returns>How much was erased.</returns>
    /// <exception cref="StoreException">The database could not be read or written.</exception>
    public static ForgetResult ForgetPersons(ProjectStore store, Profile profile, ForgetOptions options) =>
        Forget(store, actor => profile.Kind(actor.Kind) is not { } kind || kind.Category == KindCategory.Person, options);

    private static ForgetResult Forget(ProjectStore store, Func<Actor, bool> isMeant, ForgetOptions options) =>
        store.Erase(transaction => new Erasure(store, transaction).Do(Who(store, isMeant), options)) with { IsGone = store.Compact() };

    // Under whatever id a row has it: the decision that two ids are one person goes too, and would leave the other one standing.
    private static IReadOnlyCollection<Actor> Who(ProjectStore store, Func<Actor, bool> isMeant)
    {
        var (raw, names) = (store.LoadAsImported(), new OneName(NameDecision.InForce(store.LoadDecisions())));
        var meant = raw.Actors.Where(isMeant).Select(a => names.Id(a.Id)).ToHashSet(StringComparer.Ordinal);
        return [.. raw.Actors.Where(a => meant.Contains(names.Id(a.Id)))];
    }
}

/// <summary>What is wanted when somebody is forgotten.</summary>
public sealed record ForgetOptions
{
    /// <summary>True when not even a hash may stay; a later import of the same rows then brings the person back.</summary>
    public bool LeaveNoHash { get; init; }

    /// <summary>True when an organisation may be erased too, such as a business of one person.</summary>
    public bool EvenOrganisation { get; init; }

    /// <summary>The day to keep with the count; null keeps none.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>What was erased.</summary>
public sealed record ForgetResult
{
    /// <summary>How many persons, roles and groups, each id that one had; 0 when the person had been erased before.</summary>
    public int People { get; init; }

    /// <summary>Relations of which they were an end, or that only they had stated.</summary>
    public int Relations { get; init; }

    /// <summary>Statements that they made.</summary>
    public int Statements { get; init; }

    /// <summary>Memberships.</summary>
    public int Memberships { get; init; }

    /// <summary>Times that they were at an event.</summary>
    public int Attendance { get; init; }

    /// <summary>Rows on what they were asked.</summary>
    public int Coverage { get; init; }

    /// <summary>Times that a relation of others hung on them.</summary>
    public int Carriers { get; init; }

    /// <summary>Other texts in which an id or name was struck out.</summary>
    public int Texts { get; init; }

    /// <summary>Texts that still hold a word of a name: somebody must look whether it is about them.</summary>
    public int Doubtful { get; init; }

    /// <summary>False when another program had the database open, so that old pages may be left until this is done again.</summary>
    public bool IsGone { get; init; }
}
