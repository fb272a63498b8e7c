/** The script of frame pages that hold text alone. */
import { announceHeight } from '../frame/height.ts';
import { tellLinks } from '../frame/host-page.ts';

tellLinks();
announceHeight(document.body);
