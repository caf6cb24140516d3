/** Folders of experiments: who may write where, what goes on after a kill, how a report and an older result are replaced in one step. */
package chokepoint.studies.workspace;
