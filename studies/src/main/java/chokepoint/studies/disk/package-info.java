/** Files and folders that outlast a power cut, and what to say of those that the system refuses. */
package chokepoint.studies.disk;
