using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;

namespace WijkNetwerk.Cli.Commands;

/// <summary>The checklist of partners: what is there, what is not mentioned, who could introduce.</summary>
internal sealed class PartnersCommand : ProgramCommand
{
    public PartnersCommand(SharedOptions shared)
        : base("partners")
    {
        Add([shared.Database, shared.For, shared.Audience]);
        Add([.. shared.Reading, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var format = session.Format;
        if (session.Values(session.Shared.For).Length == 0)
        {
            throw StopException.Usage("usage.required", $"{session.Shared.For.Name} ID");
        }

        var project = OpenProject.FromDatabase(session, AudienceChoice.Of);
        var rows = project.CommunityEgos(session)!.Value.SelectMany(ego => GapRow.Of(project.Measurement, ego)).ToArray();
        var files = project.Shown is { } shown ? [.. rows.Select(r => r with { Gap = shown.Bare(r.Gap) })] : rows;
        var output = new GapOutput(project.Profile, project.Ecosystem, session.Texts);
        switch (format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => output.Json(json, files, project.Provenance)));
                break;
            case OutputFormat.Csv:
                GapOutput.Csv.Write(session.Data, files);
                break;
            default:
                output.Screen(session.Data, rows);
                break;
        }

        return ExitCodes.Done;
    }
}
