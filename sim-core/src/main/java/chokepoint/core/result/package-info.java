/** Weekly record of a run and the outcomes read off it. */
package chokepoint.core.result;
