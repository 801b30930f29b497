namespace WijkNetwerk.Ingest.Store;

/// <summary>Says in the reader's language why a project database cannot be used.</summary>
public static class StoreText
{
    /// <summary>The message of an exception.</summary>
    /// <param name="problem">What happened.</param>
    /// <param name="language">nl or en; anything else is English.</param>
    /// <returns>One or two sentences, with what to do.</returns>
    public static string Render(StoreException problem, string language) =>
        Texts.Fill(Texts.Of($"Store.{problem.Kind}", language), problem.Arguments);
}
