using System.Globalization;
using SelfDeclaration.SiteBench.Api;
using SelfDeclaration.SiteBench.Applications;
using SelfDeclaration.SiteBench.Desk;
using SelfDeclaration.SiteBench.Enumeration;
using SelfDeclaration.SiteBench.Records;
using SelfDeclaration.SiteBench.Results;
using SelfDeclaration.SiteBench.Start;
using SelfDeclaration.SiteBench.Weights;

// Arguments: what to measure, the folder with the published programs, and for applications how many (40 to 400), for records how
// many and a word of the pages to be measured, for results how many.
var builds = args[1];
var folder = Directory.CreateTempSubdirectory("sd-bench-").FullName;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    var fine = args[0] switch
    {
        "applications" => await new ApplicationsBench(
            builds,
            folder,
            args.Length > 2
                ? Math.Clamp(int.Parse(args[2], CultureInfo.InvariantCulture), 40, 400)
                : 200
        ).RunAsync(),
        "start" => await new StartBench(builds, folder).RunAsync(),
        "desk" => await new DeskBench(builds, folder).RunAsync(),
        "weights" => await new WeightsBench(builds, folder).RunAsync(),
        "enumeration" => await new EnumerationBench(builds, folder).RunAsync(),
        "records" => await new RecordsBench(
            builds,
            folder,
            args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 450_000,
            args.Length > 3 ? args[3] : ""
        ).RunAsync(),
        "results" => await new ResultsBench(
            builds,
            folder,
            args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1_000_000
        ).RunAsync(),
        "api" => await new ApiBench(
            builds,
            folder,
            args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100_000
        ).RunAsync(),
        var other => throw new ArgumentException(
            $"{other} is none of api, applications, desk, enumeration, records, results, start, weights."
        ),
    };
    return fine ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
