/** The script of frame pages that hold text alone. */
import { announceHeight, tellLinks } from '../frame/host-page.ts';

tellLinks();
announceHeight(document.body);
