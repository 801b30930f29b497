using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;

namespace WijkNetwerk.Cli.Commands;

/// <summary>The catalogues: what there is to ask for.</summary>
internal sealed class ListCommand : ProgramCommand
{
    private const string Names = "measures, figures, formats, findings, kinds, types, profiles";

    private readonly Argument<string> _what = new("what") { HelpName = "measures|figures|formats|findings|kinds|types|profiles" };

    public ListCommand(SharedOptions shared)
        : base("list")
    {
        Arguments.Add(_what);
        Add([shared.Profile, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        var catalogue = Find(session, session.Asked.GetValue(_what)!);
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(catalogue.Json));
                break;
            case OutputFormat.Csv:
                catalogue.Csv(session.Data);
                break;
            default:
                catalogue.Screen(session.Data, session.Texts);
                break;
        }

        return ExitCodes.Done;
    }

    private static Catalogue Find(Session session, string what)
    {
        Graph.SocialCapital.Profile Profile() => Profiles.Find(session.Value(session.Shared.Profile) ?? "essay", session.Environment.Folder, session.Texts);
        return what switch
        {
            "measures" => Catalogue.OfMeasures(session.Language),
            "figures" => Catalogue.OfFigures(session.Texts),
            "formats" => Catalogue.OfFormats(session.Texts),
            "findings" => Catalogue.OfFindings(session.Language),
            "kinds" => Catalogue.OfKinds(Profile(), session.Language),
            "types" => Catalogue.OfTypes(Profile(), session.Language),
            "profiles" => Catalogue.OfProfiles(session.Language),
            _ => throw StopException.Usage("usage.choice", "list", what, Names),
        };
    }
}
